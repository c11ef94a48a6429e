import { describe, expect, test } from 'vitest';
import { isPlainlyGood, openingProblem } from '../../../src/lab-server/http/opening-rules.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const GOOD = [
	['Host', 'localhost:4321'],
	['Connection', 'Upgrade'],
	['User-Agent', 'curl'],
	['Upgrade', 'websocket'],
	['Origin', 'http://localhost:4321'],
	['Sec-WebSocket-Version', '13'],
	['Accept-Language', 'en'],
	['Sec-WebSocket-Key', KEY],
	['Sec-WebSocket-Extensions', 'permessage-deflate; client_max_window_bits'],
] as const;

/** A request with these headers in place of those of the same names; null leaves one out. */
function request(changes: readonly (readonly [name: string, value: string | null])[] = [], line = {}) {
	const changed = new Map(changes.map(([name, value]) => [name.toLowerCase(), value]));
	const kept = GOOD.filter(([name]) => !changed.has(name.toLowerCase()));
	const fields = [...kept, ...changes].flatMap(([name, value]) => (value === null ? [] : [name, value]));
	return { method: 'GET', url: '/echo', httpVersion: '1.1', rawHeaders: fields, ...line };
}

describe('a handshake is plainly good', () => {
	test.each([
		['as Chromium writes it', request()],
		['as Firefox writes it', request([['Connection', 'keep-alive, Upgrade']])],
		[
			'in other letters',
			request([
				['upgrade', 'WebSocket'],
				['CONNECTION', 'upgrade'],
				['sec-websocket-key', KEY],
			]),
		],
		['without extensions', request([['Sec-WebSocket-Extensions', null]])],
	])('%s', (_how, head) => {
		expect([isPlainlyGood(head), openingProblem(head)]).toEqual([true, null]);
	});
});

describe('a handshake that is not plainly good is looked at by every rule', () => {
	test.each([
		['POST', request([], { method: 'POST' }), 405],
		['HTTP/1.0', request([], { httpVersion: '1.0' }), 400],
		['no Host', request([['Host', null]]), 400],
		[
			'two Hosts',
			request([
				['Host', 'a'],
				['host', 'b'],
			]),
			400,
		],
		['no Upgrade', request([['Upgrade', null]]), 426],
		['an Upgrade to something else', request([['Upgrade', 'websockets']]), 426],
		['no Connection', request([['Connection', null]]), 426],
		['a Connection that only contains the word', request([['Connection', 'upgrades']]), 426],
		['no version', request([['Sec-WebSocket-Version', null]]), 426],
		['another version', request([['Sec-WebSocket-Version', '8']]), 426],
		[
			'two versions',
			request([
				['Sec-WebSocket-Version', '13'],
				['sec-websocket-version', '13'],
			]),
			426,
		],
		['no key', request([['Sec-WebSocket-Key', null]]), 400],
		[
			'two keys',
			request([
				['Sec-WebSocket-Key', KEY],
				['sec-websocket-key', KEY],
			]),
			400,
		],
		['a key of 15 bytes', request([['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAA']]), 400],
		['a key with bits beyond its last byte', request([['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAAAB==']]), 400],
		['a subprotocol twice', request([['Sec-WebSocket-Protocol', 'a, a']]), 400],
		['an extension that can not be read', request([['Sec-WebSocket-Extensions', 'a b']]), 400],
		[
			'a second field of extensions that can not be read',
			request([
				['Sec-WebSocket-Extensions', 'permessage-deflate'],
				['sec-websocket-extensions', ';'],
			]),
			400,
		],
		['a body', request([['Content-Length', '1']]), 400],
		['a body in chunks', request([['Transfer-Encoding', 'chunked']]), 400],
	])('%s', (_what, head, status) => {
		expect([isPlainlyGood(head), openingProblem(head)?.status]).toEqual([false, status]);
	});

	test.each([
		[
			'two fields of Upgrade, one of them ours',
			request([
				['Upgrade', 'h2c'],
				['upgrade', 'websocket'],
			]),
		],
		[
			'empty elements in Connection',
			request([
				['Connection', ', ,Upgrade,,'],
				['connection', 'keep-alive'],
			]),
		],
		['subprotocols', request([['Sec-WebSocket-Protocol', 'chat.v2, chat.v1']])],
		['other extensions', request([['Sec-WebSocket-Extensions', 'permessage-deflate; server_max_window_bits=10']])],
		['a body of no bytes', request([['Content-Length', '0']])],
	])('and may be good: %s', (_what, head) => {
		expect([isPlainlyGood(head), openingProblem(head)]).toEqual([false, null]);
	});
});
