import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { saveHar } from '../../../src/formats/har/save.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import type { TraceMeta } from '../../../src/trace/json.ts';
import {
	ascii,
	bytes,
	CLOSE_1000_IN,
	construct,
	DEFLATE_RESPONSE,
	HEL_IN,
	HELLO_OUT,
	hex,
	joined,
	LO_IN,
	opening,
	PING_IN,
	REQUEST,
	RESPONSE,
} from '../trace/wire.ts';

/** 1,795,447,800 s after 1970. */
const META: TraceMeta = { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null };

const harOf = (events: readonly TraceEvent[], meta = META) => JSON.parse(saveHar({ events, meta }, 'en'));

test('a socket is an entry with its handshake and its whole messages, as Chromium writes them', () => {
	const events = [
		construct(),
		bytes('out', REQUEST, 1),
		bytes('in', RESPONSE, 3.5),
		bytes('out', HELLO_OUT, 4),
		bytes('in', HEL_IN, 5),
		bytes('in', PING_IN, 6),
		bytes('in', LO_IN, 7),
		bytes('in', hex('82 02 00ff'), 8),
		bytes('in', CLOSE_1000_IN, 9),
	];
	expect(harOf(events).log).toEqual({
		version: '1.2',
		creator: { name: 'WebSocket Lab', version: '1' },
		pages: [],
		comment: expect.stringContaining('frames, masking keys, ping, pong and close are not in it'),
		entries: [
			{
				_initiator: { type: 'script' },
				_resourceType: 'websocket',
				_webSocketMessages: [
					{ type: 'send', time: 1795447800.004, opcode: 1, data: 'Hello' },
					{ type: 'receive', time: 1795447800.007, opcode: 1, data: 'Hello' },
					{ type: 'receive', time: 1795447800.008, opcode: 2, data: 'AP8=' },
				],
				cache: {},
				connection: '1',
				request: {
					method: 'GET',
					url: 'ws://localhost:4321/echo',
					httpVersion: 'HTTP/1.1',
					headers: [
						{ name: 'Host', value: 'localhost:4321' },
						{ name: 'Upgrade', value: 'websocket' },
						{ name: 'Connection', value: 'Upgrade' },
						{ name: 'Sec-WebSocket-Key', value: 'dGhlIHNhbXBsZSBub25jZQ==' },
						{ name: 'Sec-WebSocket-Version', value: '13' },
					],
					queryString: [],
					cookies: [],
					headersSize: REQUEST.length,
					bodySize: 0,
				},
				response: {
					status: 101,
					statusText: 'Switching Protocols',
					httpVersion: 'HTTP/1.1',
					headers: [
						{ name: 'Upgrade', value: 'websocket' },
						{ name: 'Connection', value: 'Upgrade' },
						{ name: 'Sec-WebSocket-Accept', value: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
					],
					cookies: [],
					content: { size: 0, mimeType: 'x-unknown' },
					redirectURL: '',
					headersSize: RESPONSE.length,
					bodySize: 0,
					_transferSize: RESPONSE.length,
					_error: null,
				},
				serverIPAddress: '',
				startedDateTime: '2026-11-23T15:30:00.000Z',
				time: 9,
				timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 3.5, receive: 5.5 },
			},
		],
	});
});

test('a refusal has its status, its headers and its body', () => {
	const refusal = ascii('HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Type: text/plain\r\n\r\nLog in first.');
	const [entry] = harOf([bytes('out', REQUEST), bytes('in', refusal)]).log.entries;
	expect(entry.response).toMatchObject({
		status: 302,
		redirectURL: '/login',
		content: { size: 13, mimeType: 'text/plain', text: 'Log in first.' },
	});
	expect(entry._webSocketMessages).toEqual([]);
});

test('a socket that never reached the network has an entry of status 0', () => {
	const [entry] = harOf([construct(1, 1, 'wss://localhost:4321/echo?a=1&b=%20')]).log.entries;
	expect(entry.request).toMatchObject({
		url: 'wss://localhost:4321/echo?a=1&b=%20',
		queryString: [
			{ name: 'a', value: '1' },
			{ name: 'b', value: ' ' },
		],
		headers: [],
	});
	expect(entry.response).toMatchObject({ status: 0, headers: [] });
});

/** Deflates texts one after the other with one memory, as RFC 7692 §7.2.1 says, into unmasked text frames. */
function deflated(...texts: string[]): Uint8Array[] {
	const flush = { finishFlush: constants.Z_SYNC_FLUSH };
	return texts.map((text, index) => {
		const before = Buffer.from(texts.slice(0, index).join(''));
		const options = before.length > 0 ? { ...flush, dictionary: before } : flush;
		const payload = deflateRawSync(text, options).subarray(0, -4);
		return joined(Uint8Array.of(0xc1, payload.length), payload);
	});
}

test('compressed messages are inflated, each with those before it', () => {
	const [first = hex(''), second = hex('')] = deflated('Hello, hello, hello', 'Hello, hello, hello again');
	// It can only be so short because it refers to the first.
	expect(second.length).toBeLessThan(first.length);
	const events = [bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE), bytes('in', first), bytes('in', second)];
	expect(harOf(events).log.entries[0]._webSocketMessages.map((message: { data: string }) => message.data)).toEqual([
		'Hello, hello, hello',
		'Hello, hello, hello again',
	]);
});

test('a message that can’t be inflated is left out, and the file says so', () => {
	const events = [bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE), bytes('in', hex('c1 03 ffffff'))];
	const { log } = harOf(events);
	expect(log.entries[0]._webSocketMessages).toEqual([]);
	expect(log.comment).toContain('1 message could not be written');
});

test('a small message that inflates to more than is kept is left out', () => {
	const zeros = deflateRawSync(Buffer.alloc(80 * 1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
	const header = new Uint8Array([0xc2, 127, 0, 0, 0, 0, ...hex(zeros.length.toString(16).padStart(8, '0'))]);
	const { log } = harOf([bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE), bytes('in', joined(header, zeros))]);
	expect(log.comment).toContain('1 message could not be written');
});

test('a run of which nobody knows the time begins in 1970, and the file says so', () => {
	const { log } = harOf(opening(), { ...META, recordedAt: null });
	expect(log.entries[0].startedDateTime).toBe('1970-01-01T00:00:00.000Z');
	expect(log.comment).toContain('1 January 1970');
});

test('times that are no dates don’t keep a run from being saved', () => {
	expect(harOf([bytes('out', REQUEST, 1e300)]).log.entries[0].startedDateTime).toBe('+275760-09-13T00:00:00.000Z');
});

test('what was done to the network stands in the comment of the file', () => {
	const events: readonly TraceEvent[] = [
		construct(),
		bytes('out', REQUEST, 1),
		{ kind: 'network', t: 2, change: { type: 'stall' } },
		{ kind: 'network', t: 1234.5, change: { type: 'cut' } },
	];
	const said = 'What was done to its network by hand: stalled at 0.002 s; cut at 1.234 s.';
	expect(harOf(events).log.comment).toContain(said);
});
