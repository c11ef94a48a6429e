import { expect, test } from 'vitest';
import { reportOf } from '../../../scripts/trace/report.ts';
import { loadHar } from '../../../src/formats/har/load.ts';
import { MAX_CONNECTIONS } from '../../../src/formats/limits.ts';
import { TraceFormatError } from '../../../src/trace/format-error.ts';
import { TraceModel } from '../../../src/trace/model.ts';

const REQUEST = {
	method: 'GET',
	url: 'ws://localhost:4321/echo?a=1#part',
	httpVersion: 'HTTP/1.1',
	headers: [
		{ name: 'Host', value: 'localhost:4321' },
		{ name: 'Upgrade', value: 'websocket' },
	],
};
const RESPONSE = { status: 101, statusText: 'Switching Protocols', headers: [{ name: 'Upgrade', value: 'websocket' }] };

/** 1,795,447,800 s after 1970. */
const STARTED = '2026-11-23T15:30:00.000Z';

const ENTRY = {
	_resourceType: 'websocket',
	startedDateTime: STARTED,
	timings: { wait: 2 },
	request: REQUEST,
	response: RESPONSE,
	_webSocketMessages: [
		{ type: 'send', time: 1795447800.004, opcode: 1, data: 'é' },
		{ type: 'receive', time: 1795447800.005, opcode: 2, data: 'AP8=' },
	],
};

const load = (...entries: object[]) => loadHar({ log: { version: '1.2', entries } });

function problemOf(...entries: object[]): unknown {
	try {
		return load(...entries);
	} catch (error) {
		if (error instanceof TraceFormatError) return error.problem;
		throw error;
	}
}

/** Each event in one line; bytes with one character for each. */
const shown = (...entries: object[]): string[] =>
	load(...entries).trace.events.map((event) => {
		if (event.kind === 'console') return `${event.t} ${event.level} ${event.text}`;
		if (event.kind !== 'bytes') return event.kind;
		return `${event.t} ${event.socket} ${event.direction} ${String.fromCharCode(...event.chunk)}`;
	});

test('heads are written from the headers, and one frame from each message', () => {
	expect(shown(ENTRY)).toEqual([
		'0 1 out GET /echo?a=1 HTTP/1.1\r\nHost: localhost:4321\r\nUpgrade: websocket\r\n\r\n',
		'2 1 in HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n',
		// Masked with 00 00 00 00, as the real key is not in the file.
		'4 1 out \x81\x82\0\0\0\0\xc3\xa9',
		'5 1 in \x82\x02\0\xff',
	]);
});

test('the trace says that it was made from a HAR', () => {
	const { trace, notes } = load(ENTRY);
	expect(trace.meta).toEqual({ lab: null, code: null, recordedAt: STARTED, userAgent: null, source: 'har' });
	expect(notes).toEqual([{ id: 'har' }]);
});

test('times in milliseconds, as Playwright writes them, are told from those in seconds', () => {
	const messages = [{ type: 'receive', time: 1795447800004.5, opcode: 1, data: '' }];
	expect(shown({ ...ENTRY, _webSocketMessages: messages }).at(-1)).toBe('4.5 1 in \x81\0');
});

test('what is listed later is never earlier', () => {
	const messages = [
		{ type: 'receive', time: 1795447800.009, opcode: 1, data: 'a' },
		{ type: 'receive', time: 1795447800.003, opcode: 1, data: 'b' },
	];
	expect(shown({ ...ENTRY, _webSocketMessages: messages }).slice(2)).toEqual(['9 1 in \x81\x01a', '9 1 in \x81\x01b']);
});

test('an error that the browser noted becomes a line of the console', () => {
	const messages = [{ type: 'error', time: 1795447800.003, opcode: -1, data: 'Invalid frame header' }];
	expect(shown({ ...ENTRY, _webSocketMessages: messages }).at(-1)).toBe('3 error Invalid frame header');
});

test('a refusal has its body, and a connection that failed has a request only', () => {
	const refused = { status: 403, statusText: 'Forbidden', headers: [], content: { size: 2, text: 'no' } };
	expect(shown({ ...ENTRY, response: refused, _webSocketMessages: [] }).slice(1)).toEqual([
		'2 1 in HTTP/1.1 403 Forbidden\r\n\r\n',
		'2 1 in no',
	]);
	const failed = { status: -1, statusText: '', headers: [] };
	expect(shown({ ...ENTRY, response: failed, _webSocketMessages: null })).toHaveLength(1);
	expect(TraceModel.of(load({ ...ENTRY, response: failed }).trace.events).connection(1)?.response).toBeNull();
});

test('messages without a 101 before them are counted, not shown', () => {
	const { trace, notes } = load({ ...ENTRY, response: { ...RESPONSE, status: 200 } });
	expect(trace.events).toHaveLength(2);
	expect(notes).toEqual([{ id: 'har' }, { id: 'messages-left-out', messages: 2 }]);
});

test('a header that Chromium joined of several is several again, and no value makes a line of its own', () => {
	const headers = [
		{ name: ':method', value: 'GET' },
		{ name: 'Set-Cookie', value: 'a=1\nb=2' },
		{ name: 'X', value: 'y\r\n\r\nz' },
	];
	expect(shown({ ...ENTRY, request: { ...REQUEST, headers } })[0]).toBe(
		'0 1 out GET /echo?a=1 HTTP/1.1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX: y\r\nX: z\r\n\r\n',
	);
});

test('entries that are no WebSocket are passed over, whatever is in them', () => {
	expect(
		shown({ request: 1 }, ENTRY, { _resourceType: 'script' }).filter((line) => line.includes(' 1 out')),
	).toHaveLength(2);
	expect(problemOf({ request: 1 }, {})).toEqual({ id: 'no-socket-in-har', requests: 2 });
});

test('several sockets are in one list, ordered by time', () => {
	const later = { ...ENTRY, startedDateTime: '2026-11-23T15:30:00.003Z', _webSocketMessages: [] };
	expect(shown(later, ENTRY).map((line) => line.slice(0, 7))).toEqual([
		'0 2 out',
		'2 2 in ',
		'3 1 out',
		'4 2 out',
		'5 1 in ',
		'5 2 in ',
	]);
});

test('more sockets than a page shows are counted', () => {
	const many = Array.from({ length: MAX_CONNECTIONS + 1 }, () => ENTRY);
	expect(load(...many).notes).toEqual([{ id: 'har' }, { id: 'sockets-left-out', sockets: 1 }]);
});

const withMessage = (message: object): object => ({ ...ENTRY, _webSocketMessages: [message] });
const MESSAGE = { type: 'send', time: 1, opcode: 1, data: '' };
const FIRST = { type: 'send', time: 1795447800.004, opcode: 1, data: 'a' };
const SECOND = { type: 'receive', time: 1795447800.006, opcode: 1, data: 'b' };

test.each([
	['no address', { ...ENTRY, request: { ...REQUEST, url: undefined } }, 'request.url'],
	['a line end in its address', { ...ENTRY, request: { ...REQUEST, url: 'ws://a/\r\nb' } }, 'request.url'],
	['headers that are no list', { ...ENTRY, response: { ...RESPONSE, headers: {} } }, 'response.headers'],
	['a status that is none', { ...ENTRY, response: { ...RESPONSE, status: 'open' } }, 'response.status'],
	['a date that is none', { ...ENTRY, startedDateTime: 'today' }, 'startedDateTime'],
])('an entry with %s is damaged: it is passed over, and named where there is nothing else', (_, entry, field) => {
	expect(problemOf(entry)).toEqual({ id: 'damaged', field: `log.entries[0].${field}` });
	expect(shown(entry, ENTRY)).toEqual(shown(ENTRY));
	expect(load(ENTRY, entry).notes).toEqual([{ id: 'har' }, { id: 'entries-damaged', entries: 1 }]);
});

test.each([
	['no time', { time: undefined }, '4 1 in \x81\x01b'],
	['a time that is null', { time: null }, '4 1 in \x81\x01b'],
	['no opcode', { opcode: undefined }, '6 1 in \x81\x01b'],
])('a message with %s is completed, and that is said', (_, change, line) => {
	const messages = [FIRST, { ...SECOND, ...change }];
	const entry = { ...ENTRY, _webSocketMessages: messages };
	expect(shown(entry).slice(2)).toEqual(['4 1 out \x81\x81\0\0\0\0a', line]);
	expect(load(entry).notes).toEqual([{ id: 'har' }, { id: 'messages-completed', messages: 1 }]);
});

test.each([
	['seconds as a text', { time: '1795447800.006' }],
	['milliseconds as a text', { time: '1795447800006' }],
	['a date', { time: '2026-11-23T15:30:00.006Z' }],
	['an opcode as a text', { opcode: '1' }],
	['an opcode by name', { opcode: 'text' }],
])('%s says the same', (_, change) => {
	const entry = { ...ENTRY, _webSocketMessages: [FIRST, { ...SECOND, ...change }] };
	expect(shown(entry).at(-1)).toBe('6 1 in \x81\x01b');
	expect(load(entry).notes).toEqual([{ id: 'har' }]);
});

test.each([
	['of an unknown type', { ...MESSAGE, type: 'up' }],
	['without data', { ...MESSAGE, data: null }],
	['that is a text', 'Hello'],
	['that is null', null],
	['with an opcode that no frame has', { ...MESSAGE, opcode: 16 }],
	['with an opcode that is no number', { ...MESSAGE, opcode: {} }],
	['that is a ping which is too long', { ...MESSAGE, opcode: 9, data: '€'.repeat(42) }],
])('a message %s is left out and counted; those around it are shown', (_, message) => {
	const entry = { ...ENTRY, _webSocketMessages: [FIRST, message, SECOND] };
	expect(shown(entry).slice(2)).toEqual(['4 1 out \x81\x81\0\0\0\0a', '6 1 in \x81\x01b']);
	expect(load(entry).notes).toEqual([{ id: 'har' }, { id: 'messages-unreadable', messages: 1 }]);
});

test.each([
	['its address', { ...ENTRY, _resourceType: undefined }],
	['its headers', { ...ENTRY, _resourceType: 'other', request: { ...REQUEST, url: 'http://localhost:4321/echo' } }],
])('a HAR without messages, as Firefox and Safari write it, is known by %s, and says so', (_, written) => {
	const entry = { ...written, _webSocketMessages: undefined };
	expect(shown(entry)).toHaveLength(2);
	expect(load(entry, ENTRY).notes).toEqual([{ id: 'har' }, { id: 'no-message-list', sockets: 1 }]);
});

const CONNECT = {
	method: 'CONNECT',
	url: 'wss://localhost:4321/echo',
	httpVersion: 'h2',
	headers: [
		{ name: ':method', value: 'CONNECT' },
		{ name: ':protocol', value: 'websocket' },
		{ name: ':scheme', value: 'https' },
		{ name: ':path', value: '/echo' },
		{ name: ':authority', value: 'localhost:4321' },
		{ name: 'sec-websocket-version', value: '13' },
		{ name: 'sec-websocket-protocol', value: 'chat' },
	],
};
const ACCEPTED = {
	status: 200,
	statusText: '',
	httpVersion: 'h2',
	headers: [{ name: 'sec-websocket-protocol', value: 'chat' }],
};
const reportOfEntry = (request: object, response: object) =>
	reportOf(load({ ...ENTRY, request, response }), 'en').connections[0];

test.each([
	['h2', CONNECT, ACCEPTED],
	['HTTP/2.0', { ...CONNECT, httpVersion: 'HTTP/2.0' }, { ...ACCEPTED, httpVersion: 'HTTP/2.0' }],
	['h3', { ...CONNECT, httpVersion: 'h3' }, { ...ACCEPTED, httpVersion: 'h3' }],
	['no version', { ...CONNECT, httpVersion: '' }, { ...ACCEPTED, httpVersion: '' }],
	['a wrong version', { ...CONNECT, httpVersion: 'HTTP/1.1', method: 'GET' }, { ...ACCEPTED, httpVersion: 'HTTP/1.1' }],
	['no pseudo header fields', { ...CONNECT, headers: CONNECT.headers.slice(5) }, ACCEPTED],
	['another status of success', CONNECT, { ...ACCEPTED, status: 204 }],
])('an extended CONNECT opens a WebSocket: %s', (name, request, response) => {
	const report = reportOfEntry(request, response);
	expect(report?.opened).toBe(true);
	expect(report?.frames.map(({ direction, opcode }) => `${direction} ${opcode}`)).toEqual(['out text', 'in binary']);
	expect(report?.rules.map(({ id }) => id)).toEqual(name === 'a wrong version' ? ['connect-method'] : []);
});

test('an extended CONNECT is refused by any other status, and has rules of its own', () => {
	expect(reportOfEntry(CONNECT, { ...ACCEPTED, status: 403 })).toMatchObject({
		opened: false,
		frames: [],
		rules: [{ direction: 'in', id: 'response-status-not-2xx', detail: '403' }],
	});
	const other = CONNECT.headers.map((field) =>
		field.name === ':protocol' ? { ...field, value: 'connect-udp' } : field,
	);
	expect(reportOfEntry({ ...CONNECT, headers: other }, ACCEPTED)?.rules).toMatchObject([
		{ direction: 'out', id: 'connect-protocol-not-websocket', detail: 'connect-udp' },
	]);
	expect(reportOfEntry(CONNECT, { ...ACCEPTED, headers: [] })?.rules.map(({ id }) => id)).toEqual([
		'response-subprotocol-missing',
	]);
	expect(reportOfEntry({ ...REQUEST, httpVersion: 'HTTP/1.1' }, { ...RESPONSE, status: 200 })?.opened).toBe(false);
});

test('the close that a program noted is the close of the socket', () => {
	const close = (value: unknown) => reportOf(load({ ...ENTRY, _webSocketClose: value }), 'en').connections[0]?.close;
	expect(close({ code: 4001, reason: 'bye' })).toEqual({ code: 4001, reason: 'bye', clean: true });
	expect(close({ code: 1006 })).toEqual({ code: 1006, reason: '', clean: false });
	expect(close({ code: 1000, reason: 'x', wasClean: false })).toEqual({ code: 1000, reason: 'x', clean: false });
	for (const known of [1000, '1000', { code: '1000' }])
		expect(close(known)).toEqual({ code: 1000, reason: '', clean: true });
	for (const none of [undefined, null, [], {}, 'going away', { code: '' }, { code: -1 }, { code: 70_000 }])
		expect(close(none)).toBeNull();
});

test.each([
	['whose answer is null', { response: null }],
	['whose answer is empty', { response: {} }],
	['whose answer has no status', { response: { ...RESPONSE, status: null } }],
])('an entry %s has its request, and no answer', (_, part) => {
	const [socket] = reportOf(load({ ...ENTRY, ...part }), 'en').connections;
	expect(socket).toMatchObject({
		opened: false,
		response: null,
		frames: [],
	});
	expect(socket?.request).toMatch(/^GET \/echo\?a=1 HTTP\/1.1\r\nHost: /);
});

test('a status may be written as text, and headers may be missing', () => {
	expect(shown({ ...ENTRY, response: { ...RESPONSE, status: '101' } })).toEqual(shown(ENTRY));
	expect(shown({ ...ENTRY, response: { ...RESPONSE, headers: null } })).toEqual(
		shown({ ...ENTRY, response: { ...RESPONSE, headers: [] } }),
	);
});

test.each([
	['the response', { response: { ...RESPONSE, _error: 'net::ERR_ABORTED' } }],
	['the entry', { _error: 'net::ERR_ABORTED' }],
	['Playwright', { response: { ...RESPONSE, _failureText: 'net::ERR_ABORTED' }, _error: 'net::ERR_ABORTED' }],
])('why a connection failed, as %s notes it, is a line of the console', (_, noted) => {
	expect(shown({ ...ENTRY, ...noted }).at(-1)).toBe('5 error net::ERR_ABORTED');
});

test('a report says why a connection failed, and that headers are missing rather than left out by the client', () => {
	const refused = { status: 0, statusText: '', headers: [] };
	const failed = load({
		...ENTRY,
		request: { ...REQUEST, headers: [] },
		response: refused,
		_webSocketMessages: [{ type: 'error', time: 1795447800.004, opcode: -1, data: 'net::ERR_CONNECTION_REFUSED' }],
	});
	expect(reportOf(failed, 'en').notes.slice(1)).toEqual([
		'For 1 socket the file lacks the headers of the request or of the answer: rules about headers are shown as broken there that may have been kept.',
		'The file says of a failure: "net::ERR_CONNECTION_REFUSED"',
	]);
	const answered = load({ ...ENTRY, response: { ...RESPONSE, headers: [] } });
	expect(answered.notes).toEqual([{ id: 'har' }, { id: 'no-headers', sockets: 1 }]);
	expect(load({ ...ENTRY, response: { ...RESPONSE, status: 403, headers: [] }, _webSocketMessages: [] }).notes).toEqual(
		[{ id: 'har' }],
	);
});

test('binary data that is no base64 is taken as the text that stands there', () => {
	expect(shown(withMessage({ ...MESSAGE, type: 'receive', opcode: 2, data: '[removed]' })).at(-1)).toBe(
		'2 1 in \x82\x09[removed]',
	);
});
