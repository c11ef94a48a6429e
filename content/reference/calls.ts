/** What an expression comes to in Chromium. `tests/e2e/reference-calls.spec.ts` evaluates each, so that pages can't say otherwise. */
export interface Call {
	/** `socket` is one that is in the state `when`. The lab server is written as in labs. */
	readonly code: string;
	/** A value as one would write it, or what is thrown: name and message. */
	readonly gives: string;
	readonly when?: 'connecting' | 'open' | 'closed';
}

const SCHEMES = "Failed to construct 'WebSocket': The URL's scheme must be either 'http', 'https', 'ws', or 'wss'.";
const NO_FRAGMENTS = 'Fragment identifiers are not allowed in WebSocket URLs.';
const CODES = "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999.";

const at = (url: string, second = ''): string => `new WebSocket('${url}'${second === '' ? '' : `, ${second}`})`;
const made = (url: string, address: string, second = ''): Call => ({
	code: `${at(url, second)}.url`,
	gives: `'${address}'`,
});

const ECHO = 'ws://localhost:4321/echo';

export const URL_CALLS: readonly Call[] = [
	made('/echo', ECHO),
	made('http://localhost:4321/echo', ECHO),
	made('WS://LOCALHOST:4321/a b', 'ws://localhost:4321/a%20b'),
	{ code: at('ftp://localhost/'), gives: `SyntaxError: ${SCHEMES} 'ftp' is not allowed.` },
	{
		code: at(`${ECHO}#top`),
		gives: `SyntaxError: Failed to construct 'WebSocket': The URL contains a fragment identifier ('top'). ${NO_FRAGMENTS}`,
	},
	{
		code: at(`${ECHO}#`),
		gives: `SyntaxError: Failed to construct 'WebSocket': The URL contains a fragment identifier (''). ${NO_FRAGMENTS}`,
	},
	{
		code: at('ws://localhost:99999/'),
		gives: "SyntaxError: Failed to construct 'WebSocket': The URL 'ws://localhost:99999/' is invalid.",
	},
];

const subprotocol = (second: string, says: string): Call => ({
	code: at(ECHO, second),
	gives: `SyntaxError: Failed to construct 'WebSocket': The subprotocol ${says}`,
});

export const PROTOCOL_CALLS: readonly Call[] = [
	made(ECHO, ECHO, '[]'),
	made(ECHO, ECHO, "['chat', 'CHAT']"),
	subprotocol("''", "'' is invalid."),
	subprotocol("'a b'", "'a b' is invalid."),
	subprotocol("'a,b'", "'a,b' is invalid."),
	subprotocol("['a', 'a']", "'a' is duplicated."),
	subprotocol('{ headers: {} }', "'[object Object]' is invalid."),
];

export const CONSTRUCTOR_CALLS: readonly Call[] = [
	{
		code: 'new WebSocket()',
		gives: "TypeError: Failed to construct 'WebSocket': 1 argument required, but only 0 present.",
	},
	{
		code: `WebSocket('${ECHO}')`,
		gives:
			"TypeError: Failed to construct 'WebSocket': Please use the 'new' operator, this DOM object constructor cannot be called as a function.",
	},
];

const badCode = (code: string, read: string): Call => ({
	code,
	gives: `InvalidAccessError: ${CODES} ${read} is neither.`,
});

export const CLOSE_CALLS: readonly Call[] = [
	{ code: 'socket.close()', gives: 'undefined' },
	{ code: "socket.close('1000')", gives: 'undefined' },
	badCode('socket.close(1001)', '1001'),
	badCode('socket.close(null)', '0'),
	badCode('socket.close(66536)', '65535'),
	badCode("socket.close(undefined, 'bye')", '0'),
	{
		code: "socket.close(1000, 'x'.repeat(124))",
		gives:
			"SyntaxError: Failed to execute 'close' on 'WebSocket': The close reason must not be greater than 123 UTF-8 bytes.",
	},
	{ ...badCode('socket.close(1001)', '1001'), when: 'closed' },
];

export const SEND_CALLS: readonly Call[] = [
	{
		code: "socket.send('x')",
		gives: "InvalidStateError: Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
		when: 'connecting',
	},
	{ code: "socket.send('x')", gives: 'undefined' },
	{ code: "socket.send('x')", gives: 'undefined', when: 'closed' },
	{
		code: 'socket.send()',
		gives: "TypeError: Failed to execute 'send' on 'WebSocket': 1 argument required, but only 0 present.",
	},
	{
		code: 'socket.send(Symbol())',
		gives: "TypeError: Failed to execute 'send' on 'WebSocket': Cannot convert a Symbol value to a string",
	},
];

export const LISTENER_CALLS: readonly Call[] = [
	{
		code: "socket.addEventListener('open', 5)",
		gives: "TypeError: Failed to execute 'addEventListener' on 'EventTarget': parameter 2 is not of type 'Object'.",
	},
	{ code: "socket.addEventListener('ping', () => {})", gives: 'undefined' },
];

export const EVENT_CALLS: readonly Call[] = [
	{ code: "new CloseEvent('close').code", gives: '0' },
	{ code: "new CloseEvent('close', { code: 4001, reason: 'bye', wasClean: true }).reason", gives: "'bye'" },
];

export const PROPERTY_CALLS = {
	url: [
		{ code: 'socket.url', gives: "'ws://localhost:4321/echo'" },
		{ code: "socket.url = '/chat', socket.url", gives: "'ws://localhost:4321/echo'" },
	],
	readyState: [
		{ code: 'socket.readyState', gives: '0', when: 'connecting' },
		{ code: 'socket.readyState', gives: '1' },
		{ code: 'socket.close(), socket.readyState', gives: '2' },
		{ code: 'socket.readyState', gives: '3', when: 'closed' },
		{ code: 'WebSocket.OPEN === socket.OPEN', gives: 'true' },
	],
	bufferedAmount: [
		{ code: "socket.send('é€😀'), socket.bufferedAmount", gives: '9' },
		{ code: "socket.send('Hello'), socket.bufferedAmount", gives: '5', when: 'closed' },
	],
	extensions: [
		{ code: 'socket.extensions', gives: "''", when: 'connecting' },
		{ code: 'socket.extensions', gives: "''" },
	],
	protocol: [
		{ code: 'socket.protocol', gives: "''", when: 'connecting' },
		{ code: 'socket.protocol', gives: "''" },
	],
	binaryType: [
		{ code: 'socket.binaryType', gives: "'blob'" },
		{ code: "socket.binaryType = 'arraybuffer', socket.binaryType", gives: "'arraybuffer'" },
		{ code: "socket.binaryType = 'bytes', socket.binaryType", gives: "'blob'" },
	],
	onopen: [
		{ code: 'socket.onopen', gives: 'null' },
		{ code: 'socket.onopen = 5, socket.onopen', gives: 'null' },
	],
} satisfies Record<string, readonly Call[]>;

/** Every expression that some page shows. */
export const ALL_CALLS: readonly Call[] = [
	...CONSTRUCTOR_CALLS,
	...URL_CALLS,
	...PROTOCOL_CALLS,
	...CLOSE_CALLS,
	...SEND_CALLS,
	...LISTENER_CALLS,
	...EVENT_CALLS,
	...Object.values(PROPERTY_CALLS).flat(),
];

const STATES = { connecting: 'CONNECTING', open: 'OPEN', closed: 'CLOSED' };

/**
 * @param states whether to say in which state the socket is
 * @returns the expressions as a fact
 */
export const callFact = (calls: readonly Call[], states = true): readonly string[] =>
	calls.map(({ code, gives, when = 'open' }) => {
		const state = states && code.includes('socket') ? `${STATES[when]}: ` : '';
		return `${state}\`${code}\` → \`${gives}\``;
	});
