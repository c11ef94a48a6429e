import { expect, test } from 'vitest';
import { loadCapture } from '../../../src/formats/capture/load.ts';
import { LINK_TYPE } from '../../../src/formats/capture/packet.ts';
import { TCP } from '../../../src/formats/capture/segment-reader.ts';
import { MAX_CONNECTIONS } from '../../../src/formats/limits.ts';
import { TraceFormatError } from '../../../src/trace/format-error.ts';
import { ascii, HELLO_IN, HELLO_OUT, hex, joined, REQUEST, RESPONSE } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

/** Each event in a few words. */
const eventsOf = (packets: readonly Uint8Array[]): string[] =>
	loadCapture(captureOf(packets)).trace.events.map((event) => {
		if (event.kind === 'bytes') return `${event.t} ${event.direction} ${event.chunk.length}`;
		if (event.kind === 'lost') return `${event.t} ${event.direction} lost ${event.bytes}`;
		return event.kind === 'peer' ? `${event.t} ${event.fact.type}` : event.kind;
	});

function problemOf(file: Uint8Array): unknown {
	try {
		return loadCapture(file);
	} catch (error) {
		if (error instanceof TraceFormatError) return error.problem;
		throw error;
	}
}

const afterRequest = 101 + REQUEST.length;
const afterResponse = 201 + RESPONSE.length;
const HANDSHAKE = [...SYNS, fromClient(101, REQUEST), fromServer(201, RESPONSE)];

test('a connection that begins with a handshake becomes a socket; its SYN is the beginning of the run', () => {
	const packets = [
		...HANDSHAKE,
		fromClient(afterRequest, HELLO_OUT),
		fromServer(afterResponse, HELLO_IN),
		fromClient(afterRequest + 11, undefined, TCP.fin | TCP.ack),
		fromServer(afterResponse + 7, undefined, TCP.fin | TCP.ack),
	];
	expect(eventsOf(packets)).toEqual([
		`2 out ${REQUEST.length}`,
		`3 in ${RESPONSE.length}`,
		'4 out 11',
		'5 in 7',
		'7 disconnected',
	]);
	expect(loadCapture(captureOf(packets)).trace.meta).toEqual({
		lab: null,
		code: null,
		recordedAt: '2026-11-23T15:30:00.000Z',
		userAgent: null,
		source: 'capture',
	});
});

test('segments that were sent again or overtook each other make no difference to the bytes', () => {
	const packets = [
		...HANDSHAKE,
		fromClient(101, REQUEST),
		fromServer(afterResponse + 2, HELLO_IN.subarray(2)),
		fromServer(afterResponse, HELLO_IN.subarray(0, 2)),
		fromServer(afterResponse, HELLO_IN),
	];
	expect(eventsOf(packets).slice(2)).toEqual(['6 in 2', '6 in 5']);
});

test('the client is who sends the request, also when the capture begins in the middle of the TCP handshake', () => {
	expect(eventsOf([SYNS[1] ?? HELLO_IN, fromClient(101, REQUEST), fromServer(201, RESPONSE)])).toEqual([
		`1 out ${REQUEST.length}`,
		`2 in ${RESPONSE.length}`,
	]);
});

test('bytes that the capture missed are lost, and said to be', () => {
	const packets = [...HANDSHAKE, fromServer(afterResponse + 7, HELLO_IN), fromClient(afterRequest, HELLO_OUT)];
	expect(eventsOf(packets).slice(2)).toEqual(['5 out 11', '5 in lost 7', '5 in 7']);
	expect(loadCapture(captureOf(packets)).notes).toEqual([{ id: 'capture' }, { id: 'capture-lost', bytes: 7 }]);
});

test.each([
	['the server', fromServer(afterResponse, undefined, TCP.rst), ['4 cut', '4 disconnected']],
	['the client', fromClient(afterRequest, undefined, TCP.rst), ['4 disconnected']],
])('a reset of %s ends the link', (_, reset, events) => {
	expect(eventsOf([...HANDSHAKE, reset]).slice(2)).toEqual(events);
});

test('a FIN ends its side only when everything before it is there', () => {
	const packets = [
		...HANDSHAKE,
		fromClient(afterRequest, undefined, TCP.fin | TCP.ack),
		fromServer(afterResponse + 7, undefined, TCP.fin | TCP.ack),
		fromServer(afterResponse, HELLO_IN),
	];
	expect(eventsOf(packets).slice(2)).toEqual(['6 in 7', '6 disconnected']);
});

test('a new SYN on the same ports begins another socket', () => {
	const packets = [...HANDSHAKE, fromServer(afterResponse, undefined, TCP.rst), ...HANDSHAKE];
	const { events } = loadCapture(captureOf(packets)).trace;
	expect(events.map((event) => 'socket' in event && `${event.socket} ${event.kind}`)).toEqual([
		'1 bytes',
		'1 bytes',
		'1 peer',
		'1 peer',
		'2 bytes',
		'2 bytes',
	]);
});

test('connections without a handshake are left out', () => {
	const plain = [...SYNS, fromClient(101, ascii('GET / HTTP/1.1\r\nHost: a\r\n\r\n')), fromServer(201, RESPONSE)];
	const spoken = [...SYNS, fromServer(201, ascii('220 mail ready\r\n')), fromClient(101, REQUEST)];
	const { events } = loadCapture(captureOf([...plain, ...spoken, ...HANDSHAKE])).trace;
	expect(events.filter((event) => event.kind === 'bytes').map((event) => [event.socket, event.chunk])).toEqual([
		[1, REQUEST],
		[1, RESPONSE],
	]);
	expect(problemOf(captureOf([...plain, ...spoken]))).toEqual({ id: 'no-socket-in-capture', connections: 2 });
});

const TLS_HELLO = hex('16 03 01 0005 0100000100');

test('encrypted connections are counted; where there is nothing else, that is the reason', () => {
	const encrypted = [...SYNS, fromClient(101, TLS_HELLO)];
	expect(problemOf(captureOf(encrypted))).toEqual({ id: 'encrypted-capture', connections: 1 });
	expect(loadCapture(captureOf([...encrypted, ...HANDSHAKE])).notes).toEqual([
		{ id: 'capture' },
		{ id: 'capture-encrypted', connections: 1 },
	]);
});

test('a kind of link that can’t be read is named', () => {
	expect(problemOf(captureOf(HANDSHAKE, 105))).toEqual({ id: 'unknown-link', linkType: 105 });
});

test('a capture that is cut short is shown up to there', () => {
	const file = captureOf([...HANDSHAKE, fromServer(afterResponse, HELLO_IN)]);
	const { trace, notes } = loadCapture(file.subarray(0, -4));
	expect(trace.events).toHaveLength(2);
	expect(notes).toEqual([{ id: 'capture' }, { id: 'capture-cut-short', offset: file.length - 80 }]);
});

test('a capture without a whole packet is damaged', () => {
	const file = captureOf([]);
	expect(problemOf(joined(file, hex('06000000')))).toEqual({ id: 'damaged-capture', offset: file.length });
	expect(problemOf(file)).toEqual({ id: 'no-socket-in-capture', connections: 0 });
});

test('packets of which only the beginning was captured are the reason when there is no handshake', () => {
	const file = captureOf([fromClient(101, REQUEST.subarray(0, 40))]);
	// The length that the packet had, four bytes behind the one that was captured.
	const at = file.findIndex((_, index) => index > 100 && file[index] === 80 && file[index + 4] === 80);
	file[at + 4] = 200;
	expect(problemOf(file)).toEqual({ id: 'cut-packets', packets: 1 });
});

test('more sockets than a page shows are counted', () => {
	const many = Array.from({ length: MAX_CONNECTIONS + 2 }, () => [...SYNS, fromClient(101, REQUEST)]);
	const { trace, notes } = loadCapture(captureOf(many.flat(), LINK_TYPE.raw));
	expect(trace.events).toHaveLength(MAX_CONNECTIONS);
	expect(notes).toEqual([{ id: 'capture' }, { id: 'sockets-left-out', sockets: 2 }]);
});
