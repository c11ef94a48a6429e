import { decodeUtf8 } from '../protocol/utf8.ts';
import { TraceFormatError } from '../trace/format-error.ts';
import { parseJson, type SavedTrace, traceFromJson } from '../trace/json.ts';
import { MAX_SAVED_CHARACTERS } from '../trace/limits.ts';
import { isCapture, loadCapture } from './capture/load.ts';
import { isHar, loadHar } from './har/load.ts';
import type { ImportNote } from './import-note.ts';
import { MAX_FILE_BYTES } from './limits.ts';

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
 * Opens a file as a trace. What it is, is seen from its content: a saved run, a HAR, or a capture (pcapng, pcap). It may
 * come from anybody.
 *
 * @throws TraceFormatError with the reason, and nothing else
 */
export function importTrace(bytes: Uint8Array): ImportedTrace {
	if (bytes.length === 0) throw new TraceFormatError({ id: 'empty' });
	if (isCapture(bytes)) return loadCapture(bounded(bytes, MAX_FILE_BYTES));
	if (!looksLikeJson(bytes)) throw new TraceFormatError({ id: 'unknown-kind' });
	const text = decodeUtf8(bounded(bytes, MAX_IMPORT_BYTES)).replace(/^\uFEFF/, '');
	const value = parseJson(text);
	if (isHar(value)) {
		bounded(bytes, MAX_FILE_BYTES);
		return loadHar(value);
	}
	if (typeof value !== 'object' || value === null || !('format' in value)) {
		throw new TraceFormatError({ id: 'unknown-kind' });
	}
	const trace = traceFromJson(value);
	return { trace, notes: trace.meta.source === undefined ? [] : [{ id: trace.meta.source }] };
}

function bounded(bytes: Uint8Array, limit: number): Uint8Array {
	if (bytes.length > limit) throw new TraceFormatError({ id: 'too-many-bytes', bytes: bytes.length, limit });
	return bytes;
}

/** A brace after white space and a byte order mark. */
function looksLikeJson(bytes: Uint8Array): boolean {
	const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const first = bytes.subarray(start, start + 1024).find((byte) => byte > 0x20);
	return first === 0x7b;
}
