import { Gunzip } from 'fflate';
import { joined } from '../protocol/joined.ts';
import { decodeUtf8 } from '../protocol/utf8.ts';
import { TraceFormatError } from '../trace/format-error.ts';
import { parseJson, type SavedTrace, traceFromJson } from '../trace/json.ts';
import { MAX_SAVED_CHARACTERS } from '../trace/limits.ts';
import { boundedTrace } from './bounded-trace.ts';
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

/** The first bytes of what other programs compress, by the name that people know. gzip is unpacked, but once only. */
const ARCHIVES = [
	{ name: 'gzip', magic: [0x1f, 0x8b, 0x08] },
	{ name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04] },
	{ name: 'bzip2', magic: [0x42, 0x5a, 0x68] },
	{ name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
	{ name: 'Zstandard', magic: [0x28, 0xb5, 0x2f, 0xfd] },
	{ name: '7z', magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
] as const;

/** DEFLATE makes at most 1,032 bytes of one: this much input makes 4 MiB at once, and then the bound is looked at. */
const PIECE = 4096;

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
	magic.every((byte, index) => bytes[index] === byte);

/** @returns whether a file that begins with these bytes is compressed with gzip (RFC 1952 §2.3.1) */
export const isGzip = (bytes: Uint8Array): boolean => begins(bytes, ARCHIVES[0].magic);

/** @returns the name of the kind of archive that a file is which we do not unpack; null for anything else */
const archiveName = (bytes: Uint8Array): string | null =>
	ARCHIVES.find(({ magic }) => begins(bytes, magic))?.name ?? null;

/**
 * Unpacks what gzip packed. Where the file is cut short, what came before the cut is returned: a capture can be read up to
 * there.
 *
 * @param limit bytes that it may have once it is unpacked
 * @throws TraceFormatError when it is larger, or nothing can be unpacked
 */
export function gunzip(packed: Uint8Array, limit: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Gunzip((part) => {
		parts.push(part);
		size += part.length;
	});
	try {
		for (let at = 0; at < packed.length && size <= limit; at += PIECE) {
			// Never called the last piece: then a file that is cut short would give nothing of its last block.
			stream.push(packed.subarray(at, at + PIECE));
		}
	} catch {
		// What could be unpacked may still be of use, and if not its reader says why.
	}
	if (size > limit) throw new TraceFormatError({ id: 'too-large-unpacked', limit });
	if (size === 0) throw new TraceFormatError({ id: 'damaged-gzip' });
	return joined(parts);
}
