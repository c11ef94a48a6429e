/** Literal bytes and events for traces that a reader can check by hand. */
import { Buffer } from 'node:buffer';
import type { CallEvent, Direction, FiredEvent, PeerFact, ReadyState, TraceEvent } from '../../../src/trace/events.ts';

/** Bytes from hex digits; white space is for the reader. */
export const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'));

export const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** The opening handshake of RFC 6455 §1.3, to `/echo`. */
export const REQUEST = ascii(
	'GET /echo HTTP/1.1\r\nHost: localhost:4321\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
);
export const RESPONSE = ascii(
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n',
);
export const DEFLATE_RESPONSE = ascii(
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
);

/** Frames of RFC 6455 §5.7, and some more with the masking key 37 fa 21 3d. */
export const HELLO_OUT = hex('81 85 37fa213d 7f9f4d5158');
export const HELLO_IN = hex('81 05 48656c6c6f');
export const HEL_IN = hex('01 03 48656c');
export const LO_IN = hex('80 02 6c6f');
export const PING_IN = hex('89 00');
export const PONG_OUT = hex('8a 80 37fa213d');
/** 0x0fa1 is 4001. */
export const CLOSE_4001_OUT = hex('88 82 37fa213d 385b');
export const CLOSE_4001_IN = hex('88 02 0fa1');
/** 0x03e8 is 1000. */
export const CLOSE_1000_IN = hex('88 02 03e8');
export const CLOSE_1000_OUT = hex('88 82 37fa213d 3412');

export const bytes = (direction: Direction, chunk: Uint8Array, t = 0, socket = 1): TraceEvent => ({
	kind: 'bytes',
	t,
	socket,
	direction,
	chunk,
});

/** Both halves of the opening handshake. */
export const opening = (socket = 1): TraceEvent[] => [
	bytes('out', REQUEST, 0, socket),
	bytes('in', RESPONSE, 0, socket),
];

/** The same at another time, in ms. */
export const at = <Event extends TraceEvent>(t: number, event: Event): Event => ({ ...event, t });

/** Each a millisecond after the one before, so that their order is that of the list. */
export const inTurn = (events: readonly TraceEvent[]): readonly TraceEvent[] => events.map((event, t) => at(t, event));

export const construct = (line = 1, socket: number | null = 1, url = 'ws://localhost:4321/echo'): CallEvent => ({
	kind: 'call',
	method: 'construct',
	t: 0,
	socket,
	args: [JSON.stringify(url)],
	line,
	threw: socket === null ? { name: 'SyntaxError', message: 'The URL is invalid.' } : null,
	url,
	protocols: [],
});

export const send = (line: number, text: string, threw: string | null = null, socket = 1): CallEvent => ({
	kind: 'call',
	method: 'send',
	t: 0,
	socket,
	args: [JSON.stringify(text)],
	line,
	threw: threw === null ? null : { name: threw, message: 'no' },
	data: { type: 'string', size: text.length, preview: text },
});

export const close = (
	line: number,
	code: number | null = null,
	reason: string | null = null,
	socket = 1,
): CallEvent => ({
	kind: 'call',
	method: 'close',
	t: 0,
	socket,
	args: code === null ? [] : [String(code)],
	line,
	threw: null,
	code,
	reason,
});

export const state = (readyState: ReadyState, bufferedAmount = 0, socket = 1): TraceEvent => ({
	kind: 'state',
	t: 0,
	socket,
	readyState,
	bufferedAmount,
	line: null,
});

const fired = (handlers: readonly number[], socket: number) => ({ kind: 'event', t: 0, socket, handlers }) as const;

export const peer = (fact: PeerFact, t = 0, socket = 1): TraceEvent => ({ kind: 'peer', t, socket, fact });

export const openEvent = (handlers: readonly number[] = [], socket = 1): FiredEvent => ({
	...fired(handlers, socket),
	type: 'open',
	protocol: '',
	extensions: '',
});

export const messageEvent = (text: string, handlers: readonly number[] = [], socket = 1): FiredEvent => ({
	...fired(handlers, socket),
	type: 'message',
	data: { type: 'string', size: text.length, preview: text },
});

export const errorEvent = (handlers: readonly number[] = [], socket = 1): FiredEvent => ({
	...fired(handlers, socket),
	type: 'error',
});

export const closeEvent = (code: number, handlers: readonly number[] = [], socket = 1): FiredEvent => ({
	...fired(handlers, socket),
	type: 'close',
	code,
	reason: '',
	wasClean: code !== 1006,
});

export const printed = (text: string, line: number | null = null): TraceEvent => ({
	kind: 'console',
	t: 0,
	level: 'log',
	text,
	line,
});

/** A socket that is open: made on line 1, heard on line 2. */
export const OPEN: readonly TraceEvent[] = [construct(1), ...opening(), state(1), openEvent([2])];

/** One that was greeted besides, on line 3, and has answered, to line 4. */
export const GREETED: readonly TraceEvent[] = [
	...OPEN,
	send(3, 'Hello'),
	bytes('out', HELLO_OUT),
	bytes('in', HELLO_IN),
	messageEvent('Hello', [4]),
];
