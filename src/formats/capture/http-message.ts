import {
	type HeaderField,
	headerHas,
	headerValue,
	type RequestHead,
	type ResponseHead,
} from '../../protocol/handshake.ts';
import type { ByteCursor } from './byte-cursor.ts';

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
