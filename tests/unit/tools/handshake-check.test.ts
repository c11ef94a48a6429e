import { describe, expect, it } from 'vitest';
import symptoms from '../../../content/symptoms/table.ts';
import { HANDSHAKES } from '../../../src/tools/handshake/examples.ts';
import { fixedExchange } from '../../../src/tools/handshake/fixed-exchange.ts';
import { judgeExchange } from '../../../src/tools/handshake/judge-exchange.ts';
import { printedFor, SYMPTOMS_USED } from '../../../src/tools/handshake/printed-words.ts';
import { readExchange } from '../../../src/tools/handshake/read-exchange.ts';

const exampleOf = (name: string): string => HANDSHAKES.find((example) => example.name === name)?.text ?? '';
const judge = (text: string) => judgeExchange(readExchange(text));
const brokenIn = (text: string): readonly string[] => {
	const { request, response } = judge(text);
	return [...(request?.broken ?? []), ...(response?.broken ?? [])].map(
		({ id, section, detail }) => `${id} ${section}${detail === '' ? '' : ` ${detail}`}`,
	);
};
const words = Object.fromEntries(SYMPTOMS_USED.map((id) => [id, { words: symptoms[id]?.words ?? [], href: `#${id}` }]));
const printedOf = (text: string): readonly string[] => {
	const { response } = judge(text);
	return (response?.broken ?? []).flatMap((violation) =>
		printedFor(violation, response?.head ?? null, words).map(({ by, words: line }) => `${by}: ${line}`),
	);
};

const REQUEST = [
	'GET /chat HTTP/1.1',
	'Host: a',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version: 13',
];
const RESPONSE = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
];

describe('reads', () => {
	it.each([
		['HTTP as it is', [...REQUEST, '', ...RESPONSE].join('\n')],
		['HTTP with the line ends of the wire', [...REQUEST, '', ...RESPONSE, '', ''].join('\r\n')],
		['without an empty line between', [...REQUEST, ...RESPONSE].join('\n')],
		['all of it indented', [...REQUEST, '', ...RESPONSE].map((line) => `    ${line}`).join('\n')],
		[
			'curl -v',
			['* Connected', ...REQUEST.map((line) => `> ${line}`), '>', ...RESPONSE.map((line) => `< ${line}`), '<'].join(
				'\n',
			),
		],
		[
			'what Chrome’s panel copies, with colons',
			[
				'Request URL: ws://a/chat',
				'Request Method: GET',
				'Status Code: 101 Switching Protocols',
				'Response Headers',
				...RESPONSE.slice(1),
				'Request Headers',
				...REQUEST.slice(1),
			].join('\n'),
		],
		[
			'the same in turns',
			[
				'Request URL',
				'ws://a/chat',
				'Request Method',
				'GET',
				'Status Code',
				'101 Switching Protocols',
				'Response Headers',
				...RESPONSE.slice(1).flatMap((line) => line.split(': ')),
				'Request Headers',
				...REQUEST.slice(1).flatMap((line) => line.split(': ')),
			].join('\n'),
		],
	])('%s', (_name, text) => {
		expect(readExchange(text)).toEqual({ request: REQUEST, response: RESPONSE });
	});

	it('“Copy as cURL” as a request', () => {
		const command = `curl 'ws://a/chat' \\\n  -H 'Upgrade: websocket' \\\n  -H 'Connection: Upgrade' \\\n  -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \\\n  -H 'Sec-WebSocket-Version: 13'`;
		expect(readExchange(command)).toEqual({ request: REQUEST, response: null });
	});

	it('neither in what is none', () => {
		expect(readExchange('the socket is broken')).toEqual({ request: null, response: null });
	});
});

describe('names every problem of', () => {
	it.each([
		['good', []],
		['accept', ['response-accept-wrong RFC 6455 §4.1 HSmrc0sMlYUkAGmm5OPpG2HaGWk=']],
		[
			'stripped',
			[
				'request-without-upgrade RFC 6455 §4.1',
				'request-without-connection RFC 6455 §4.1 close',
				'response-status-not-101 RFC 6455 §4.1 400',
			],
		],
		['redirect', ['response-status-not-101 RFC 6455 §4.1 301']],
		['subprotocol', ['response-subprotocol-missing WHATWG WebSockets §2 chat, superchat']],
		['http2', []],
	])('the example “%s”', (name, broken) => {
		expect(brokenIn(exampleOf(name))).toEqual(broken);
	});

	it.each([
		['a POST', ['POST / HTTP/1.1', ...REQUEST.slice(1)], ['request-method-not-get RFC 6455 §4.1 POST']],
		[
			'a short key',
			REQUEST.map((line) => line.replace('dGhlIHNhbXBsZSBub25jZQ==', 'abc')),
			['request-key-invalid RFC 6455 §4.1 abc'],
		],
		['an old version', REQUEST.map((line) => line.replace('13', '8')), ['request-websocket-version RFC 6455 §4.1 8']],
		['a line that is no header', [...REQUEST, 'oops'], ['malformed-header RFC 9112 §5 oops']],
		['an answer alone', [...RESPONSE.slice(0, 1), ...RESPONSE.slice(2)], ['response-without-upgrade RFC 6455 §4.1']],
		[
			'HTTP/2 with another method',
			[':method: GET', ':protocol: websocket', 'sec-websocket-version: 13'],
			['connect-method RFC 8441 §4 GET'],
		],
		['HTTP/2 refused', [':status: 405'], ['response-status-not-2xx RFC 8441 §5 405']],
	])('%s', (_name, lines, broken) => {
		expect(brokenIn(lines.join('\n'))).toEqual(broken);
	});
});

describe('says what is printed', () => {
	it('of a wrong accept value', () => {
		expect(printedOf(exampleOf('accept'))).toEqual(
			[
				"Chrome: Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value",
				'Firefox: Firefox can’t establish a connection to the server at wss://….',
				'Safari: failed: There was a bad response from the server.',
				'ws: Invalid Sec-WebSocket-Accept header',
				'Node: Incorrect hash received in Sec-WebSocket-Accept header.',
			].map((line) => expect.stringContaining(line)),
		);
	});

	it('of a status that has no entry of its own', () => {
		expect(printedOf('HTTP/1.1 418 I am a teapot\n')).toEqual([
			'Chrome: Error during WebSocket handshake: Unexpected response code: 418',
			expect.stringContaining('Firefox: '),
			expect.stringContaining('Safari: '),
			'ws: Unexpected server response: 418',
			'Node: Received network error or non-101 status code.',
		]);
	});

	it('of a header that is there and says something else', () => {
		const lines = RESPONSE.map((line) => line.replace('Upgrade: websocket', 'Upgrade: h2c'));
		expect(printedOf(lines.join('\n'))[0]).toBe("Chrome: 'Upgrade' header value is not 'WebSocket': h2c");
	});

	it('in words that the reference has', () => {
		expect(SYMPTOMS_USED.filter((id) => symptoms[id] === undefined)).toEqual([]);
	});
});

it.each<readonly [string, string]>([
	...HANDSHAKES.map(({ name, text }) => [name, text] as const),
	['nothing but a status', 'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 5\n'],
	[
		'offers that can’t be',
		[
			...REQUEST,
			'Sec-WebSocket-Protocol: a, a, b c',
			'Sec-WebSocket-Extensions: ;;',
			'',
			...RESPONSE,
			'Sec-WebSocket-Protocol: z',
			'Sec-WebSocket-Extensions: x-none',
		].join('\n'),
	],
	['a line that is no header', [...REQUEST, 'oops', '', ...RESPONSE].join('\n')],
])('shows beside it what opens: %s', (_name, text) => {
	const { request, response } = fixedExchange(judge(text));
	const lines = [...request, { text: '' }, ...response].map((line) => line.text);
	expect(brokenIn(lines.join('\n'))).toEqual([]);
	expect(judge(lines.join('\n')).opens).toBe(true);
});

it('marks the lines that differ, and no others', () => {
	const { response } = fixedExchange(judge(exampleOf('accept')));
	expect(response.filter(({ changed }) => changed).map(({ text }) => text)).toEqual([
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	]);
});
