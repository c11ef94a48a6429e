import { describe, expect, it } from 'vitest';
import {
	buildHead,
	buildRequest,
	buildResponse,
	findHeadEnd,
	headerHas,
	headerList,
	headerValue,
	parseRequestHead,
	parseResponseHead,
} from '../../../../src/protocol/handshake.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../src/protocol/utf8.ts';
import fc from '../../fixed-seed.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** The client's handshake of RFC 6455 §1.2. */
const REQUEST = [
	'GET /chat HTTP/1.1',
	'Host: server.example.com',
	'Upgrade: websocket',
	'Connection: Upgrade',
	`Sec-WebSocket-Key: ${KEY}`,
	'Origin: http://example.com',
	'Sec-WebSocket-Protocol: chat, superchat',
	'Sec-WebSocket-Version: 13',
	'',
	'',
].join('\r\n');

const request = (text: string) => parseRequestHead(encodeUtf8(text));
const response = (text: string) => parseResponseHead(encodeUtf8(text));

describe('the end of a head', () => {
	it('is after the empty line', () => {
		expect(findHeadEnd(encodeUtf8('GET / HTTP/1.1\r\n\r\nrest'))).toBe(18);
	});

	it('is not there yet without one', () => {
		expect(['', '\r\n', 'GET / HTTP/1.1\r\n', 'a\r\n\r', 'a\n\n'].map((text) => findHeadEnd(encodeUtf8(text)))).toEqual(
			[-1, -1, -1, -1, -1],
		);
	});

	it('is the same for one who asks again with each chunk', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', 'a'), maxLength: 30 }), fc.nat(30), (text, cut) => {
				const bytes = encodeUtf8(text);
				const before = findHeadEnd(bytes.subarray(0, cut));
				expect(before === -1 ? findHeadEnd(bytes, Math.min(cut, bytes.length)) : before).toBe(findHeadEnd(bytes));
			}),
		);
	});
});

describe('a request head', () => {
	it('is read as in RFC 6455 §1.2', () => {
		const { head, problem } = request(REQUEST);
		expect(problem).toBeNull();
		expect(head).toMatchObject({ method: 'GET', target: '/chat', version: 'HTTP/1.1' });
		expect(head?.headers.map(({ name, value }) => `${name}=${value}`)).toEqual([
			'Host=server.example.com',
			'Upgrade=websocket',
			'Connection=Upgrade',
			`Sec-WebSocket-Key=${KEY}`,
			'Origin=http://example.com',
			'Sec-WebSocket-Protocol=chat, superchat',
			'Sec-WebSocket-Version=13',
		]);
	});

	it('says which bytes each field stands on', () => {
		const bytes = encodeUtf8(REQUEST);
		const lines = parseRequestHead(bytes).head?.headers.map(({ start, end }) => decodeUtf8(bytes.subarray(start, end)));
		expect(lines).toEqual(REQUEST.split('\r\n').slice(1, -2));
	});

	it('leaves what comes after it alone', () => {
		expect(request(`${REQUEST}\u0081\u0005Hello`)).toEqual(request(REQUEST));
	});

	it('needs no space after the colon and allows any around the value', () => {
		const { head } = request('GET / HTTP/1.1\r\nA:1\r\nB: \t 2 3 \t\r\nC:\r\n\r\n');
		expect(head?.headers.map(({ name, value }) => [name, value])).toEqual([
			['A', '1'],
			['B', '2 3'],
			['C', ''],
		]);
	});

	it('may have tabs within a value, and a value of nothing but white space', () => {
		const { head } = request('GET / HTTP/1.1\r\nA: 1\t2\r\nB: \t \r\n\r\n');
		expect(head?.headers.map(({ name, value }) => [name, value])).toEqual([
			['A', '1\t2'],
			['B', ''],
		]);
	});

	it('ends at an empty line of CRLF, and at nothing that looks like one', () => {
		const found = ['a\n\r\n\r\n', 'abc\n', '\rb\r\n', 'a\r\nb\r\n', '\r\n\n\r\n'].map((text) =>
			findHeadEnd(encodeUtf8(text)),
		);
		expect(found).toEqual([6, -1, -1, -1, -1]);
	});

	it('gives one character for each byte above 0x7F', () => {
		expect(request('GET / HTTP/1.1\r\nA: é\r\n\r\n').head?.headers[0]?.value).toBe('Ã©');
	});

	const malformed: readonly [why: string, text: string, id: string, offset: number][] = [
		['it is empty', '', 'head-incomplete', 0],
		['it has no empty line', 'GET / HTTP/1.1\r\nHost: a\r\n', 'head-incomplete', 25],
		['its lines end with LF alone', 'GET / HTTP/1.1\n\n', 'head-incomplete', 16],
		['it has no request line', '\r\n\r\n', 'malformed-request-line', 0],
		['its request line has two words', 'GET /\r\n\r\n', 'malformed-request-line', 0],
		['its request line has a space too many', 'GET  / HTTP/1.1\r\n\r\n', 'malformed-request-line', 0],
		['its method is not a token', 'G(T / HTTP/1.1\r\n\r\n', 'malformed-request-line', 0],
		['it is not HTTP/1', 'PRI * HTTP/2\r\n\r\n', 'malformed-request-line', 0],
		['a field has no colon', 'GET / HTTP/1.1\r\nHost a\r\n\r\n', 'malformed-header', 16],
		['a field has no name', 'GET / HTTP/1.1\r\nA: b\r\n: a\r\n\r\n', 'malformed-header', 22],
		['a space stands before a colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 'malformed-header', 16],
		['a field is folded over two lines', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n', 'malformed-header', 22],
		['a value has a NUL', 'GET / HTTP/1.1\r\nA: \0\r\n\r\n', 'malformed-header', 16],
		['a value has a lone LF', 'GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n', 'malformed-header', 16],
		['a value has a lone CR', 'GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n', 'malformed-header', 16],
	];
	for (const [why, text, id, offset] of malformed) {
		it(`is refused when ${why}`, () => {
			expect(request(text)).toMatchObject({ head: null, problem: { id, offset, closeCode: null } });
		});
	}

	it('shows the start of what it could not read', () => {
		expect(request(`${'x'.repeat(100)}\r\n\r\n`).problem?.detail).toBe(`${'x'.repeat(80)}…`);
	});
});

describe('a response head', () => {
	it('is read as in RFC 6455 §1.2', () => {
		const { head } = response('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n');
		expect(head).toMatchObject({ version: 'HTTP/1.1', status: 101, reason: 'Switching Protocols' });
		expect(head?.headers).toEqual([{ name: 'Upgrade', value: 'websocket', start: 34, end: 52 }]);
	});

	it('may have an empty reason, with or without the space before it', () => {
		expect(response('HTTP/1.1 403 \r\n\r\n').head).toMatchObject({ status: 403, reason: '' });
		expect(response('HTTP/1.0 403\r\n\r\n').head).toMatchObject({ status: 403, reason: '', version: 'HTTP/1.0' });
	});

	for (const line of [
		'HTTP/1.1',
		'HTTP/1.1 20 OK',
		'HTTP/1.1 2000 OK',
		'HTTP/1.1 OK',
		'SSH-2.0-x',
		' HTTP/1.1 200 OK',
	]) {
		it(`is refused when it begins with ${JSON.stringify(line)}`, () => {
			expect(response(`${line}\r\n\r\n`)).toMatchObject({
				head: null,
				problem: { id: 'malformed-status-line', offset: 0, detail: line },
			});
		});
	}
});

describe('any bytes', () => {
	it('are a head or a problem and never an exception', () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc.tuple(fc.uint8Array(), fc.uint8Array()).map(([a, b]) => {
				return Uint8Array.from([...encodeUtf8('GET / HTTP/1.1\r\n'), ...a, 13, 10, ...b, 13, 10, 13, 10]);
			}),
		);
		fc.assert(
			fc.property(bytes, (head) => {
				for (const parsed of [parseRequestHead(head), parseResponseHead(head)]) {
					expect(parsed.head === null).not.toBe(parsed.problem === null);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('building', () => {
	it('writes a request in the order of a browser, with CRLF', () => {
		const bytes = buildRequest({
			target: '/echo?delay=1',
			host: 'localhost:4321',
			key: KEY,
			origin: 'null',
			protocols: ['chat.v2', 'chat.v1'],
			extensions: 'permessage-deflate; client_max_window_bits',
			headers: [['X-Lab', 'yes']],
		});
		expect(decodeUtf8(bytes)).toBe(
			[
				'GET /echo?delay=1 HTTP/1.1',
				'Host: localhost:4321',
				'Upgrade: websocket',
				'Connection: Upgrade',
				'Origin: null',
				`Sec-WebSocket-Key: ${KEY}`,
				'Sec-WebSocket-Version: 13',
				'Sec-WebSocket-Protocol: chat.v2, chat.v1',
				'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
				'X-Lab: yes',
				'',
				'',
			].join('\r\n'),
		);
	});

	it('writes the response that accepts a key', () => {
		expect(decodeUtf8(buildResponse({ key: KEY, protocol: 'chat' }))).toBe(
			[
				'HTTP/1.1 101 Switching Protocols',
				'Upgrade: websocket',
				'Connection: Upgrade',
				'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
				'Sec-WebSocket-Protocol: chat',
				'',
				'',
			].join('\r\n'),
		);
	});

	it('writes a refusal', () => {
		const bytes = buildHead('HTTP/1.1 403 Forbidden', [['Content-Length', '0']]);
		expect(decodeUtf8(bytes)).toBe('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
	});

	it('is read back as it was written', () => {
		const token = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,12}$/);
		const value = fc.stringMatching(/^([!-~]([ -~]{0,20}[!-~])?)?$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(token, value)), (headers) => {
				const parsed = parseResponseHead(buildHead('HTTP/1.1 200 OK', headers));
				expect(parsed.head?.headers.map((field) => [field.name, field.value])).toEqual(headers);
			}),
		);
	});
});

describe('header fields', () => {
	const { head } = request('GET / HTTP/1.1\r\nConnection: keep-alive, Upgrade\r\nX: a\r\nx: , b,\r\n\r\n');
	const headers = head?.headers ?? [];

	it('are found without regard to case', () => {
		expect([headerValue(headers, 'cONNECTION'), headerValue(headers, 'Y')]).toEqual(['keep-alive, Upgrade', null]);
	});

	it('are joined when there are several of a name', () => {
		expect(headerValue(headers, 'X')).toBe('a, , b,');
		expect(headerList(headers, 'X')).toEqual(['a', 'b']);
	});

	it('are compared element by element', () => {
		expect(headerHas(headers, 'Connection', 'upgrade')).toBe(true);
		expect(headerHas(headers, 'Connection', 'up')).toBe(false);
	});
});
