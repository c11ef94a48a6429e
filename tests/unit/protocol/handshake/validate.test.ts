import { describe, expect, it } from 'vitest';
import {
	acceptValue,
	buildHead,
	buildRequest,
	buildResponse,
	type HeaderToWrite,
	parseRequestHead,
	parseResponseHead,
	type RequestHead,
	type RequestToBuild,
	validateRequest,
	validateResponse,
} from '../../../../src/protocol/handshake.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

function requestHead(bytes: Uint8Array): RequestHead {
	const { head, problem } = parseRequestHead(bytes);
	if (head === null) throw new Error(problem.id);
	return head;
}

const REQUEST_FIELDS: Readonly<Record<string, string>> = {
	Host: 'server.example.com',
	Upgrade: 'websocket',
	Connection: 'Upgrade',
	'Sec-WebSocket-Key': KEY,
	'Sec-WebSocket-Version': '13',
};

/** The good request with some fields changed; an empty list leaves a field out, several values write it several times. */
function changed(changes: Readonly<Record<string, readonly string[]>>, line = 'GET /chat HTTP/1.1'): RequestHead {
	const fields = Object.entries(REQUEST_FIELDS).map(([name, value]): [string, readonly string[]] => [name, [value]]);
	const all = Object.entries({ ...Object.fromEntries(fields), ...changes });
	const headers = all.flatMap(([name, values]) => values.map((value): HeaderToWrite => [name, value]));
	return requestHead(buildHead(line, headers));
}

const broken = (head: RequestHead) => validateRequest(head).map(({ id, detail }) => `${id} ${detail}`.trim());

describe('a request', () => {
	it('is good as RFC 6455 §1.2 has it', () => {
		const request: RequestToBuild = { target: '/chat', host: 'server.example.com', key: KEY, protocols: ['a', 'b'] };
		expect(validateRequest(requestHead(buildRequest(request)))).toEqual([]);
	});

	it('is good with Upgrade among others and in any case', () => {
		expect(broken(changed({ Upgrade: ['h2c, WebSocket'], Connection: ['keep-alive, UPGRADE'] }))).toEqual([]);
	});

	const cases: readonly [why: string, head: RequestHead, expected: readonly string[]][] = [
		['its method is POST', changed({}, 'POST / HTTP/1.1'), ['request-method-not-get POST']],
		['its method is get', changed({}, 'get / HTTP/1.1'), ['request-method-not-get get']],
		['it is HTTP/1.0', changed({}, 'GET / HTTP/1.0'), ['request-version-too-low HTTP/1.0']],
		['it has no Host', changed({ Host: [] }), ['request-without-host']],
		['it has two Hosts', changed({ Host: ['a', 'b'] }), ['request-without-host']],
		['it has no Upgrade', changed({ Upgrade: [] }), ['request-without-upgrade']],
		['it upgrades to something else', changed({ Upgrade: ['h2c'] }), ['request-without-upgrade h2c']],
		['it has no Connection', changed({ Connection: [] }), ['request-without-connection']],
		[
			'a proxy has replaced Connection',
			changed({ Connection: ['keep-alive'] }),
			['request-without-connection keep-alive'],
		],
		['it has no key', changed({ 'Sec-WebSocket-Key': [] }), ['request-without-key']],
		['its key is 5 bytes', changed({ 'Sec-WebSocket-Key': ['SGVsbG8='] }), ['request-key-invalid SGVsbG8=']],
		['its key is not Base64', changed({ 'Sec-WebSocket-Key': ['key'] }), ['request-key-invalid key']],
		['it has two keys', changed({ 'Sec-WebSocket-Key': [KEY, KEY] }), [`request-key-invalid ${KEY}, ${KEY}`]],
		['it has no version', changed({ 'Sec-WebSocket-Version': [] }), ['request-websocket-version']],
		['its version is 8', changed({ 'Sec-WebSocket-Version': ['8'] }), ['request-websocket-version 8']],
		[
			'it offers a subprotocol twice',
			changed({ 'Sec-WebSocket-Protocol': ['a, b, a'] }),
			['request-subprotocol-invalid a, b, a'],
		],
		[
			'it offers a subprotocol that is not a token',
			changed({ 'Sec-WebSocket-Protocol': ['chat v2'] }),
			['request-subprotocol-invalid chat v2'],
		],
		[
			'it is a plain request: all rules at once',
			requestHead(buildHead('GET / HTTP/1.0', [])),
			[
				'request-version-too-low HTTP/1.0',
				'request-without-host',
				'request-without-upgrade',
				'request-without-connection',
				'request-without-key',
				'request-websocket-version',
			],
		],
	];
	for (const [why, head, expected] of cases) {
		it(`breaks a rule when ${why}`, () => {
			expect(broken(head)).toEqual(expected);
		});
	}

	it('says where the field at fault stands', () => {
		const head = requestHead(
			buildHead('GET / HTTP/1.1', [
				['Host', 'a'],
				['Upgrade', 'websocket'],
				['Connection', 'close'],
				['Sec-WebSocket-Key', KEY],
				['Sec-WebSocket-Version', '13'],
			]),
		);
		// 16 bytes of request line, 9 of Host, 20 of Upgrade.
		expect(validateRequest(head)).toMatchObject([{ id: 'request-without-connection', offset: 45 }]);
	});

	it('says so of each field, by its first byte', () => {
		const head = requestHead(
			buildHead('GET / HTTP/1.1', [
				['Host', 'a'],
				['Upgrade', 'h2c'],
				['Connection', 'Upgrade'],
				['Sec-WebSocket-Key', 'x'],
				['Sec-WebSocket-Version', '8'],
				['Sec-WebSocket-Protocol', ','],
				['Sec-WebSocket-Extensions', ';'],
			]),
		);
		expect(validateRequest(head).map(({ id, offset }) => [id, offset])).toEqual([
			['request-without-upgrade', 25],
			['request-key-invalid', 60],
			['request-websocket-version', 82],
			['request-subprotocol-invalid', 108],
			['request-extensions-malformed', 135],
		]);
	});
});

describe('a response', () => {
	const offering = (extra: Partial<RequestToBuild> = {}) =>
		requestHead(buildRequest({ target: '/', host: 'a', key: KEY, ...extra }));

	const check = (bytes: Uint8Array, request: RequestHead) => {
		const { head, problem } = parseResponseHead(bytes);
		if (head === null) throw new Error(problem.id);
		return validateResponse(head, request).map(({ id, detail }) => `${id} ${detail}`.trim());
	};

	const answer = (fields: Readonly<Record<string, string>>, status = '101 Switching Protocols') =>
		buildHead(`HTTP/1.1 ${status}`, Object.entries(fields));

	const GOOD = { Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Accept': acceptValue(KEY) };

	it('is good when it accepts the key', () => {
		expect(check(buildResponse({ key: KEY }), offering())).toEqual([]);
	});

	it('is good with a subprotocol and an extension that were offered', () => {
		const extensions = 'permessage-deflate; client_max_window_bits';
		const request = offering({ protocols: ['chat', 'superchat'], extensions });
		const response = buildResponse({ key: KEY, protocol: 'superchat', extensions: 'permessage-deflate' });
		expect(check(response, request)).toEqual([]);
	});

	it('is judged by its status alone when that is not 101', () => {
		expect(check(answer({}, '403 Forbidden'), offering())).toEqual(['response-status-not-101 403']);
	});

	it('breaks every rule at once when a proxy answers 101 and nothing else', () => {
		expect(check(answer({}), offering({ protocols: ['chat'] }))).toEqual([
			'response-without-upgrade',
			'response-without-connection',
			'response-without-accept',
			'response-subprotocol-missing chat',
		]);
	});

	it('breaks a rule when it upgrades to something else as well', () => {
		expect(check(answer({ ...GOOD, Upgrade: 'websocket, h2c' }), offering())).toEqual([
			'response-without-upgrade websocket, h2c',
		]);
	});

	it('breaks a rule when its accept value is that of another key', () => {
		const other = acceptValue('Iv8io/9s+lYFgZWcXczP8Q==');
		expect(check(answer({ ...GOOD, 'Sec-WebSocket-Accept': other }), offering())).toEqual([
			`response-accept-wrong ${other}`,
		]);
	});

	it('breaks a rule when its accept value differs in case only', () => {
		const accept = acceptValue(KEY).toLowerCase();
		expect(check(answer({ ...GOOD, 'Sec-WebSocket-Accept': accept }), offering())).toEqual([
			`response-accept-wrong ${accept}`,
		]);
	});

	it('breaks a rule when it uses an extension that was not offered', () => {
		const response = buildResponse({ key: KEY, extensions: 'permessage-deflate; a=1, x-lab' });
		expect(check(response, offering({ extensions: 'permessage-deflate' }))).toEqual([
			'response-extension-unrequested x-lab',
			'response-parameter-undefined a=1',
		]);
	});

	it.each([
		['permessage-deflate; server_max_window_bits=20', 'response-parameter-invalid server_max_window_bits=20'],
		['permessage-deflate; server_max_window_bits=08', 'response-parameter-invalid server_max_window_bits=08'],
		['permessage-deflate; server_max_window_bits', 'response-parameter-invalid server_max_window_bits'],
		['permessage-deflate; server_no_context_takeover=1', 'response-parameter-invalid server_no_context_takeover=1'],
		[
			'permessage-deflate; server_no_context_takeover; server_no_context_takeover',
			'response-parameter-repeated server_no_context_takeover',
		],
		['permessage-deflate; level=9', 'response-parameter-undefined level=9'],
		['permessage-deflate; client_max_window_bits=10', 'response-parameter-unoffered client_max_window_bits=10'],
		['permessage-deflate, permessage-deflate', 'response-extension-repeated permessage-deflate'],
		['permessage-deflate;', 'response-extensions-malformed permessage-deflate;'],
		['', 'response-extensions-malformed'],
	])('breaks a rule when it agrees to "%s"', (extensions, broken) => {
		expect(check(buildResponse({ key: KEY, extensions }), offering({ extensions: 'permessage-deflate' }))).toEqual([
			broken,
		]);
	});

	it('breaks a rule when it does not answer what the offer asks for', () => {
		const request = offering({ extensions: 'permessage-deflate; server_max_window_bits=10' });
		expect(check(buildResponse({ key: KEY, extensions: 'permessage-deflate' }), request)).toEqual([
			'response-parameter-unanswered server_max_window_bits=10',
		]);
	});

	it('may have empty elements in its list of extensions', () => {
		const response = buildResponse({ key: KEY, extensions: ', permessage-deflate,' });
		expect(check(response, offering({ extensions: ',permessage-deflate' }))).toEqual([]);
	});

	it('breaks a rule when it chooses a subprotocol that was not offered, or two', () => {
		const request = offering({ protocols: ['a', 'b'] });
		expect(check(buildResponse({ key: KEY, protocol: 'c' }), request)).toEqual(['response-subprotocol-unrequested c']);
		expect(check(buildResponse({ key: KEY, protocol: 'a, b' }), request)).toEqual([
			'response-subprotocol-unrequested a, b',
		]);
		expect(check(buildResponse({ key: KEY, protocol: 'a' }), offering())).toEqual([
			'response-subprotocol-unrequested a',
		]);
	});

	it('breaks a rule of browsers when it acknowledges none of the subprotocols', () => {
		expect(check(buildResponse({ key: KEY }), offering({ protocols: ['a', 'b'] }))).toEqual([
			'response-subprotocol-missing a, b',
		]);
	});
});
