/** The messages of HTTP on a connection, as far as one has to go past them; and what a proxy puts before the first of them. */
import {
	type HeaderField,
	headerHas,
	headerValue,
	type RequestHead,
	type ResponseHead,
} from '../../protocol/handshake.ts';
import type { ByteCursor } from './byte-cursor.ts';

/** The header of HAProxy's PROXY protocol, version 1: one line of at most 107 bytes. */
const PROXY_LINE = [0x50, 0x52, 0x4f, 0x58, 0x59, 0x20];
const MAX_PROXY_LINE = 107;
/** Version 2: this, a byte of version and command, one of the family, then how long the rest is, in two bytes. */
const PROXY_SIGNATURE = [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];
/** A client of SOCKS says its methods, perhaps who it is, and where it wants to go (RFC 1928 §3 and §4, RFC 1929 §2). */
const SOCKS_MESSAGES = 3;

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
	start.every((byte, index) => bytes[index] === byte);

/** The answer of SOCKS 4 to what it grants; all else begins with the version. */
const SOCKS4_GRANTED = [0x00, 0x5a];

/** @returns whether bytes are the first of a proxy's protocol, of either side */
export const beginsLikePreamble = (bytes: Uint8Array): boolean =>
	[PROXY_LINE, PROXY_SIGNATURE, SOCKS4_GRANTED, [4], [5]].some((start) => begins(bytes, start));

/** Goes past what is no HTTP yet, from the beginning of what the client sent. */
export function passPreamble(out: ByteCursor): void {
	if (begins(out.rest, PROXY_LINE)) out.pass(out.lineLength(MAX_PROXY_LINE) ?? 0);
	else if (begins(out.rest, PROXY_SIGNATURE)) out.pass(16 + (((out.rest[14] ?? 0) << 8) | (out.rest[15] ?? 0)));
	else if (out.rest[0] === 4 || out.rest[0] === 5) {
		// Each of them waits for its answer, so it is a segment of its own.
		for (let said = 0; said < SOCKS_MESSAGES && [1, 4, 5].includes(out.rest[0] ?? -1); said += 1) out.nextPiece();
	}
}

/** Bytes of a line that says how long a chunk is; real ones have a few. */
const MAX_CHUNK_LINE = 1024;

/** A method, whichever it is (RFC 9110 §16.1.1 lets anybody register more), and the first character of a target. */
const REQUEST_LINE = /^(?:CONNECT .*|[A-Z][A-Z-]{0,19}(?: (?:[/*hH]|$)|$))/s;
const STATUS_LINE = 'HTTP/1.';

/** @returns whether bytes begin like a request line, so far as they go */
export const beginsLikeRequest = (bytes: Uint8Array): boolean => REQUEST_LINE.test(beginning(bytes));

/** @returns whether bytes begin like a status line, so far as they go */
export function beginsLikeResponse(bytes: Uint8Array): boolean {
	const text = beginning(bytes).slice(0, STATUS_LINE.length);
	return text !== '' && STATUS_LINE.startsWith(text);
}

const beginning = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 25));

/** @returns whether bytes begin like a TLS record of a handshake, of any version (RFC 8446 §5.1) */
export const beginsLikeTls = (bytes: Uint8Array): boolean => bytes[0] === 0x16 && bytes[1] === 0x03;

/** Goes past the body of a request (RFC 9112 §6). */
export function passRequestBody(cursor: ByteCursor, { headers }: RequestHead): void {
	if (isChunked(headers)) passChunks(cursor);
	else cursor.pass(contentLength(headers) ?? 0);
}

/** Goes past the body of a response (RFC 9112 §6.3). */
export function passResponseBody(cursor: ByteCursor, { status, headers }: ResponseHead, method: string): void {
	const tunnel = method === 'CONNECT' && status >= 200 && status < 300;
	if (method === 'HEAD' || tunnel || status < 200 || status === 204 || status === 304) return;
	if (isChunked(headers)) passChunks(cursor);
	else {
		const length = contentLength(headers);
		if (length === null) cursor.passAll();
		else cursor.pass(length);
	}
}

const isChunked = (headers: readonly HeaderField[]): boolean => headerHas(headers, 'Transfer-Encoding', 'chunked');

function contentLength(headers: readonly HeaderField[]): number | null {
	const value = headerValue(headers, 'Content-Length');
	return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** RFC 9112 §7.1: chunks, each behind a line with its length, up to one of length 0 and its trailer. */
function passChunks(cursor: ByteCursor): void {
	while (!cursor.done) {
		const line = cursor.lineLength(MAX_CHUNK_LINE);
		if (line === null) return;
		const size = Number.parseInt(String.fromCharCode(...cursor.take(line)), 16);
		if (!Number.isSafeInteger(size)) return;
		if (size === 0) {
			passTrailer(cursor);
			return;
		}
		cursor.pass(size + 2);
	}
}

function passTrailer(cursor: ByteCursor): void {
	for (let line = cursor.lineLength(MAX_CHUNK_LINE); line !== null; line = cursor.lineLength(MAX_CHUNK_LINE)) {
		cursor.pass(line);
		if (line <= 2) return;
	}
}
