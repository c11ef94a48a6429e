import { expect, test } from 'vitest';
import { type ConnectionReport, reportOf } from '../../../scripts/trace/report.ts';
import { ByteCursor } from '../../../src/formats/capture/byte-cursor.ts';
import { TCP } from '../../../src/formats/capture/segment-reader.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import { ascii, CLOSE_1000_IN, HELLO_IN, HELLO_OUT, hex, joined, REQUEST, RESPONSE } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

type Said = readonly ['out' | 'in', string | Uint8Array];

/** A capture of one connection in which each side says what it says, in this order. */
function captureOfTalk(said: readonly Said[], before: readonly Uint8Array[] = SYNS): Uint8Array {
	const next = { out: 101, in: 201 };
	const packets = said.map(([direction, what]) => {
		const payload = typeof what === 'string' ? ascii(what) : what;
		const sequence = next[direction];
		next[direction] += payload.length;
		return direction === 'out' ? fromClient(sequence, payload) : fromServer(sequence, payload);
	});
	return captureOf([...before, ...packets]);
}

const opened = (said: readonly Said[], before?: readonly Uint8Array[]) =>
	reportOf(importTrace(captureOfTalk(said, before)), 'en');

/** A connection in a few words: its answer and its frames. */
const words = ({ opened: isOpen, response, frames, rules }: ConnectionReport): string =>
	[
		isOpen ? 'opened' : 'not opened',
		...(response?.match(/^HTTP\/1\.1 \d+/gm) ?? []),
		...frames.map(({ direction, opcode, text }) => `${direction} ${opcode} ${text}`),
		...rules.map(({ id }) => `broken: ${id}`),
	].join(', ');

const FRAMES: readonly Said[] = [
	['out', HELLO_OUT],
	['in', HELLO_IN],
];
const HANDSHAKE: readonly Said[] = [
	['out', REQUEST],
	['in', RESPONSE],
];
const OPEN = 'opened, HTTP/1.1 101, out text Hello, in text Hello';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const POST = 'POST /log HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\nGET /x HTTP/1.1\r\n\r\n.';
const CHUNKED_POST =
	'POST /log HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: x\r\n\r\n';
const PAGE = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1b\r\nHTTP/1.1 101 not this one\r\n\r\n0\r\n\r\n';
const NOT_MODIFIED = 'HTTP/1.1 304 Not Modified\r\nContent-Length: 500\r\n\r\n';
const HEAD = 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n';
const CONNECT = 'CONNECT b:80 HTTP/1.1\r\nHost: b:80\r\n\r\n';
const TUNNEL = 'HTTP/1.1 200 Connection established\r\n\r\n';
const WRONG = 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 2\r\n\r\nno';

test.each<[string, readonly Said[], number]>([
	[
		'a GET',
		[
			['out', GET],
			['in', PAGE],
		],
		1,
	],
	[
		'a POST whose body looks like a request',
		[
			['out', POST],
			['in', PAGE],
		],
		1,
	],
	[
		'a POST in chunks',
		[
			['out', CHUNKED_POST],
			['in', PAGE],
		],
		1,
	],
	[
		'an answer in chunks that looks like another answer',
		[
			['out', GET],
			['in', CHUNKED],
		],
		1,
	],
	[
		'a HEAD, whose answer has a length and no body',
		[
			['out', HEAD],
			['in', PAGE.slice(0, -5)],
		],
		1,
	],
	[
		'an answer that has no body, whatever its length says',
		[
			['out', GET],
			['in', NOT_MODIFIED],
		],
		1,
	],
	[
		'two requests without waiting',
		[
			['out', GET + GET],
			['in', PAGE + PAGE],
		],
		2,
	],
	[
		'a CONNECT through a proxy',
		[
			['out', CONNECT],
			['in', TUNNEL],
		],
		1,
	],
	[
		'a CONNECT that had to be repeated',
		[
			['out', CONNECT],
			['in', WRONG],
			['out', CONNECT],
			['in', TUNNEL],
		],
		2,
	],
	[
		'a method that not every reader knows',
		[
			['out', GET.replace('GET', 'VERSION-CONTROL')],
			['in', PAGE],
		],
		1,
	],
	[
		'a request with 100 before its answer',
		[
			['out', POST],
			['in', `HTTP/1.1 100 Continue\r\n\r\n${PAGE}`],
		],
		1,
	],
])('%s may stand before the handshake', (_, before, requests) => {
	const { connections, notes } = opened([...before, ...HANDSHAKE, ...FRAMES]);
	expect(connections.map(words)).toEqual([OPEN]);
	expect(connections[0]?.request).toBe(text(REQUEST));
	expect(notes[1]).toMatch(requests === 1 ? /^1 other HTTP request / : /^2 other HTTP requests /);
});

test('all of it may come in one segment, or byte by byte', () => {
	const out = joined(ascii(GET), REQUEST, HELLO_OUT);
	const input = joined(ascii(PAGE), RESPONSE, HELLO_IN);
	expect(
		opened([
			['out', out],
			['in', input],
		]).connections.map(words),
	).toEqual([OPEN]);
	const single = (direction: 'out' | 'in', bytes: Uint8Array): Said[] =>
		Array.from(bytes, (byte) => [direction, Uint8Array.of(byte)]);
	expect(opened([...single('out', out), ...single('in', input)]).connections.map(words)).toEqual([OPEN]);
});

test('a refusal that is tried again makes two sockets', () => {
	const { connections } = opened([['out', REQUEST], ['in', WRONG], ...HANDSHAKE, ...FRAMES]);
	expect(connections.map(words)).toEqual(['not opened, HTTP/1.1 401, broken: response-status-not-101', OPEN]);
});

test('a refusal after which the page asks for something else is no open link', () => {
	const [socket] = opened([
		['out', REQUEST],
		['in', WRONG],
		['out', GET],
		['in', PAGE],
	]).connections;
	expect(socket).toMatchObject({ opened: false, close: null });
});

test.each([
	['100', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 100'],
	['103', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', 'HTTP/1.1 103'],
	['100 and 103', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n', 'HTTP/1.1 100, HTTP/1.1 103'],
])('%s before the 101 is interim, and is shown', (_, interim, lines) => {
	for (const answer of [[joined(ascii(interim), RESPONSE)], [ascii(interim), RESPONSE]]) {
		const said = answer.map((part): Said => ['in', part]);
		const { connections } = opened([['out', REQUEST], ...said, ...FRAMES]);
		expect(connections.map(words)).toEqual([`opened, ${lines}, HTTP/1.1 101, out text Hello, in text Hello`]);
		expect(connections[0]?.response).toBe(interim + text(RESPONSE));
	}
});

test('empty lines before the request are ignored, and shown', () => {
	const { connections } = opened([['out', joined(ascii('\r\n\r\n'), REQUEST)], ['in', RESPONSE], ...FRAMES]);
	expect(connections.map(words)).toEqual([OPEN]);
	expect(connections[0]?.request).toBe(`\r\n\r\n${text(REQUEST)}`);
});

test('a target in absolute form is a target', () => {
	const request = ascii(text(REQUEST).replace('GET /echo', 'GET http://localhost:4321/echo'));
	expect(opened([['out', request], ['in', RESPONSE], ...FRAMES]).connections.map(words)).toEqual([OPEN]);
});

test('an answer that was captured before its request stands behind it', () => {
	const file = importTrace(
		captureOfTalk([
			['in', joined(RESPONSE, HELLO_IN)],
			['out', REQUEST],
			['out', HELLO_OUT],
		]),
	);
	const { connections, notes } = reportOf(file, 'en');
	expect(connections.map(words)).toEqual(['opened, HTTP/1.1 101, in text Hello, out text Hello']);
	expect(notes[1]).toMatch(/^1 answer was captured before the request/);
	expect(file.trace.events.map((event) => 'direction' in event && `${event.t} ${event.direction}`)).toEqual([
		'3 out',
		'3 in',
		'4 out',
	]);
});

test('the server may speak first in a capture that has no SYN', () => {
	const { connections } = opened([['in', RESPONSE], ['out', REQUEST], ...FRAMES], []);
	expect(connections.map(words)).toEqual([OPEN]);
});

test('a capture may begin in the middle of a body', () => {
	const { connections } = opened([['in', '…lo, GET nothing'], ['out', 'half a body'], ...HANDSHAKE, ...FRAMES], []);
	expect(connections.map(words)).toEqual([OPEN]);
});

test('an answer that the capture missed does not take the place of the 101', () => {
	const { connections } = opened([['out', GET], ['out', REQUEST], ['in', RESPONSE], ...FRAMES]);
	expect(connections.map(words)).toEqual([OPEN]);
});

const SOCKS: readonly Said[] = [
	['out', hex('05 01 02')],
	['in', hex('05 02')],
	['out', hex('01 01 61 01 62')],
	['in', hex('01 00')],
	['out', hex('05 01 00 01 0a000002 1f90')],
	['in', hex('05 00 00 01 00000000 0000')],
];

test.each<[string, readonly Said[]]>([
	['SOCKS, with a password', [...SOCKS, ...HANDSHAKE]],
	['SOCKS 4', [['out', hex('04 01 1f90 0a000002 00')], ['in', hex('00 5a 0000 00000000')], ...HANDSHAKE]],
	[
		'the PROXY protocol in a segment of its own',
		[['out', 'PROXY TCP4 10.0.0.1 10.0.0.2 50000 8080\r\n'], ...HANDSHAKE],
	],
	[
		'the PROXY protocol',
		[
			['out', joined(ascii('PROXY UNKNOWN\r\n'), REQUEST)],
			['in', RESPONSE],
		],
	],
	[
		'version 2 of it',
		[
			['out', joined(hex('0d0a0d0a000d0a515549540a 21 11 000c 0a000001 0a000002 c350 1f90'), REQUEST)],
			['in', RESPONSE],
		],
	],
])('%s may stand before the handshake, of a proxy', (_, said) => {
	const { connections, notes } = opened([...said, ...FRAMES]);
	expect(connections.map(words)).toEqual([OPEN]);
	expect(connections[0]?.request).toBe(text(REQUEST));
	expect(notes).toHaveLength(1);
});

test('TLS behind SOCKS is encrypted', () => {
	const file = captureOfTalk([...SOCKS, ['out', hex('16 03 01 0005 0100000100')]]);
	expect(() => importTrace(file)).toThrow(/1 encrypted connection /);
});

test('TLS behind a CONNECT is encrypted', () => {
	const file = captureOfTalk([
		['out', CONNECT],
		['in', TUNNEL],
		['out', hex('16 03 01 0005 0100000100')],
	]);
	expect(() => importTrace(file)).toThrow(/1 encrypted connection /);
});

test('the end of the link belongs to the last socket of the connection', () => {
	const talk = captureOfTalk([['out', GET], ['in', PAGE], ...HANDSHAKE, ['in', CLOSE_1000_IN]]);
	expect(reportOf(importTrace(talk), 'en').connections[0]?.close).toEqual({ code: 1000, reason: '', clean: false });
	const packets = [...SYNS, fromClient(101, ascii(GET)), fromServer(201, ascii(PAGE)), fromClient(101 + 27, REQUEST)];
	const reset = fromServer(201 + PAGE.length, undefined, TCP.rst);
	const { events } = importTrace(captureOf([...packets, reset])).trace;
	expect(events.map(({ kind, t }) => `${t} ${kind}`)).toEqual(['0 bytes', '1 peer', '1 peer']);
});

test('a connection in which nothing ends is searched once, however many pieces it has', () => {
	let looked = 0;
	const chunk = ascii('GET / ');
	const counting = new Proxy(chunk, {
		get: (target, key) => {
			if (key !== 'length') looked += typeof key === 'string' && /^\d+$/.test(key) ? 1 : 0;
			const value: unknown = Reflect.get(target, key, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
	const pieces = Array.from({ length: 500 }, (_, order) => ({
		t: 0,
		direction: 'out' as const,
		order,
		chunk: counting,
		lost: 0,
	}));
	const cursor = new ByteCursor(pieces);
	while (!cursor.done) {
		expect(cursor.headLength(65_536)).toBeNull();
		cursor.nextPiece();
	}
	expect(looked).toBeLessThan(2 * 500 * chunk.length);
});
