import { TraceFormatError } from '../trace/format-error.ts';
import { parseJson, type SavedTrace, traceFromJson } from '../trace/json.ts';
import { MAX_SAVED_CHARACTERS } from '../trace/limits.ts';
import { boundedTrace } from './bounded-trace.ts';
import { isCapture, loadCapture } from './capture/load.ts';
import { isHar, loadHar } from './har/load.ts';
import type { ImportNote } from './import-note.ts';
import { jsonText } from './json-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { archiveName, gunzip, isGzip } from './unpack.ts';

export { formatProblemSentence, TraceFormatError } from '../trace/format-error.ts';
export { type ImportNote, importNoteSentence } from './import-note.ts';

/** A trace from a file, and what a reader must know about it. */
export interface ImportedTrace {
	readonly trace: SavedTrace;
	readonly notes: readonly ImportNote[];
}

/** The largest file that can be a trace, in bytes: what is larger need not be read. */
export const MAX_IMPORT_BYTES = MAX_SAVED_CHARACTERS;

/**
 * Opens a file as a trace. What it is, is seen from its content: a saved run, a HAR, or a capture (pcapng, pcap), each
 * also packed with gzip. It may come from anybody.
 *
 * @throws TraceFormatError with the reason, and nothing else
 */
export function importTrace(file: Uint8Array): ImportedTrace {
	if (file.length === 0) throw new TraceFormatError({ id: 'empty' });
	const bytes = isGzip(file) ? gunzip(checked(file, MAX_FILE_BYTES), MAX_IMPORT_BYTES) : file;
	if (isCapture(bytes)) return boundedImport(loadCapture(checked(bytes, MAX_FILE_BYTES)));
	const archive = archiveName(bytes);
	if (archive !== null) throw new TraceFormatError({ id: 'archive', name: archive });
	const text = jsonText(checked(bytes, MAX_IMPORT_BYTES));
	if (text === null) throw new TraceFormatError({ id: 'unknown-kind' });
	const value = parseJson(text);
	if (isHar(value)) {
		checked(bytes, MAX_FILE_BYTES);
		return boundedImport(loadHar(value));
	}
	if (typeof value !== 'object' || value === null || !('format' in value)) {
		throw new TraceFormatError({ id: 'unknown-kind' });
	}
	const { trace, notes } = boundedTrace(traceFromJson(value));
	const { source, transport } = trace.meta;
	const origin: readonly ImportNote[] =
		source !== undefined ? [{ id: source }] : transport === 'page' ? [{ id: 'in-page' }] : [];
	return { trace, notes: [...origin, ...notes] };
}

function boundedImport({ trace, notes }: ImportedTrace): ImportedTrace {
	const bounded = boundedTrace(trace);
	return { trace: bounded.trace, notes: [...notes, ...bounded.notes] };
}

function checked(bytes: Uint8Array, limit: number): Uint8Array {
	if (bytes.length > limit) throw new TraceFormatError({ id: 'too-many-bytes', bytes: bytes.length, limit });
	return bytes;
}
