import type { Sender } from '../../formats/link/frame-link.ts';
import { FrameHeader } from '../../protocol/frame-header.ts';
// Not from `handshake.ts`: SHA-1 would come with it.
import { findHeadEnd, isAccepted, parseResponseHead } from '../../protocol/handshake/head.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { BytesEvent, Direction } from '../../trace/events.ts';

export interface PastedOptions {
	readonly sender: Sender;
	/** Whether permessage-deflate counts as agreed on where no response in front says so. */
	readonly deflate: boolean;
}

/** Pasted bytes as a connection's: which of them are heads of the opening handshake, and what follows. */
export interface PastedStream {
	/** Bytes of a request in front, and of the answer, interim ones included; 0 where there is none. */
	readonly request: number;
	readonly response: number;
	/**
	 * The bytes in pieces, as events of a trace. Frames are read only behind an opening handshake: one that was not pasted
	 * is written in front, and is not to be shown.
	 */
	events(): Generator<BytesEvent>;
}

/** The one connection that pasted bytes are. */
export const PASTED_SOCKET = 1;

/** Bytes that are handed over at once: so many tiny frames are decoded within a few milliseconds. */
const PIECE = 2 * 1024;

/** Finds the heads in front of the frames. */
export function pastedStream(bytes: Uint8Array, options: PastedOptions): PastedStream {
	const request = startsWith(bytes, 0, REQUEST) ? headEnd(bytes, 0) : 0;
	const { end, accepts } = responseEnd(bytes, request);
	return { request, response: end - request, events: () => eventsOf(bytes, request, end, accepts, options) };
}

function* eventsOf(
	bytes: Uint8Array,
	request: number,
	end: number,
	accepts: boolean,
	options: PastedOptions,
): Generator<BytesEvent> {
	const answered = end > request;
	yield event('out', request > 0 ? bytes.subarray(0, request) : REQUEST_BEFORE);
	if (!answered && endsHead(bytes, request)) yield event('in', options.deflate ? DEFLATE_BEFORE : RESPONSE_BEFORE);
	else if (answered) yield event('in', bytes.subarray(request, end));
	// What follows a refusal is its body.
	const fixed = accepts ? directionOf(options.sender, request > 0, answered) : 'in';
	const runs = fixed === null ? maskRuns(bytes, end) : [{ direction: fixed, start: end, end: bytes.length }];
	for (const run of runs) {
		for (let at = run.start; at < run.end; at += PIECE) {
			yield event(run.direction, bytes.subarray(at, Math.min(run.end, at + PIECE)));
		}
	}
}

/** Behind one head alone come the frames of whoever sent it; null for telling by MASK. */
function directionOf(sender: Sender, asked: boolean, answered: boolean): Direction | null {
	if (sender !== 'mask') return sender === 'client' ? 'out' : 'in';
	if (asked !== answered) return asked ? 'out' : 'in';
	return null;
}

interface Run {
	readonly direction: Direction;
	readonly start: number;
	readonly end: number;
}

/** Frames in a row of which all are masked, or none is. What can't be told where it ends belongs to the last one. */
function* maskRuns(bytes: Uint8Array, from: number): Generator<Run> {
	const header = new FrameHeader();
	let start = from;
	let direction: Direction | null = null;
	for (let at = from; at < bytes.length; at += header.frameLength) {
		header.reset();
		header.read(bytes, at);
		const its: Direction = header.arrived < 2 ? (direction ?? 'in') : header.masked ? 'out' : 'in';
		if (direction !== null && its !== direction) {
			yield { direction, start, end: at };
			start = at;
		}
		direction = its;
		if (!header.complete || header.topBit || header.frameLength > bytes.length - at) break;
	}
	if (direction !== null) yield { direction, start, end: bytes.length };
}

/** @returns the offset after the last head of the answer, and whether it accepts; `from` where there is none */
function responseEnd(bytes: Uint8Array, from: number): { readonly end: number; readonly accepts: boolean } {
	let end = from;
	while (startsWith(bytes, end, RESPONSE)) {
		const start = end;
		end = headEnd(bytes, start);
		const { head } = parseResponseHead(bytes.subarray(start, end));
		if (head === null) return { end, accepts: false };
		if (head.status >= 200 || head.status === 101) return { end, accepts: isAccepted(head) };
	}
	return { end, accepts: end === from };
}

/** The offset after a head; the end of the bytes where its empty line is missing. */
function headEnd(bytes: Uint8Array, start: number): number {
	const end = findHeadEnd(bytes, start + 3);
	return end === -1 ? bytes.length : end;
}

/** Whether what stands in front ends, so that something can follow: nothing in front does. */
const endsHead = (bytes: Uint8Array, end: number): boolean =>
	end === 0 || (end >= 4 && findHeadEnd(bytes.subarray(end - 4, end)) === 4);

/** Both have no frame's first byte: FIN is never set in ASCII, and a fragment does not go on like this. */
const REQUEST = /^[A-Z]{3,8} \S{1,2048} HTTP\/\d/;
const RESPONSE = /^HTTP\/\d\.\d \d{3}/;
const LONGEST_START = 2100;

function startsWith(bytes: Uint8Array, at: number, pattern: RegExp): boolean {
	const first = bytes[at] ?? 0;
	if (first < 0x41 || first > 0x5a) return false;
	return pattern.test(String.fromCharCode(...bytes.subarray(at, at + LONGEST_START)));
}

const REQUEST_BEFORE = encodeUtf8('GET / HTTP/1.1\r\n\r\n');
const RESPONSE_BEFORE = encodeUtf8('HTTP/1.1 101 Switching Protocols\r\n\r\n');
const DEFLATE_BEFORE = encodeUtf8(
	'HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
);

const event = (direction: Direction, chunk: Uint8Array): BytesEvent => ({
	kind: 'bytes',
	t: 0,
	socket: PASTED_SOCKET,
	direction,
	chunk,
});
