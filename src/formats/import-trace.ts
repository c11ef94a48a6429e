import { decodeUtf8 } from '../protocol/utf8.ts';
import { TraceFormatError } from '../trace/format-error.ts';
import { parseJson, type SavedTrace, traceFromJson } from '../trace/json.ts';
import { MAX_SAVED_CHARACTERS } from '../trace/limits.ts';
import { boundedTrace } from './bounded-trace.ts';
import { isCapture, loadCapture } from './capture/load.ts';
import { isHar, loadHar } from './har/load.ts';
import type { ImportNote } from './import-note.ts';
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

/** How a text is written in a file, and where it begins behind its byte order mark. */
interface Encoding {
	readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
	readonly start: number;
}

/**
 * The encoding of a file that may be JSON. Its first characters are ASCII, so a zero byte beside the first one tells UTF-16
 * also where there is no byte order mark.
 */
function encodingOf([first, second, third]: Uint8Array): Encoding {
	if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', start: 3 };
	if (first === 0xff && second === 0xfe) return { name: 'utf-16le', start: 2 };
	if (first === 0xfe && second === 0xff) return { name: 'utf-16be', start: 2 };
	if (first === 0 && second !== 0) return { name: 'utf-16be', start: 0 };
	return { name: second === 0 && first !== 0 ? 'utf-16le' : 'utf-8', start: 0 };
}

/** @returns the text of a file that begins like a JSON object, in UTF-8 or UTF-16; null for anything else */
function jsonText(bytes: Uint8Array): string | null {
	const { name, start } = encodingOf(bytes);
	const head = decode(bytes.subarray(start, start + 2048), name);
	if (!/^\s*\{/.test(head)) return null;
	return decode(bytes.subarray(start), name);
}

const decode = (bytes: Uint8Array, name: Encoding['name']): string =>
	name === 'utf-8' ? decodeUtf8(bytes) : new TextDecoder(name).decode(bytes);
