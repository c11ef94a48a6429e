import { describe, expect, it } from 'vitest';
import { Endpoint } from '../../../../src/protocol/connection/endpoint.ts';
import type { ConnectionEvent } from '../../../../src/protocol/connection/events.ts';
import { openAsClient, openAsServer } from '../../../../src/protocol/connection/opening.ts';
import { buildHead, buildResponse } from '../../../../src/protocol/handshake.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../src/protocol/utf8.ts';
import { hex } from '../hex.ts';
import { bothEnds, framesOf, openEnds, REQUEST, type Role, say, sayFrame, toHex, written } from './ends.ts';

const log = (events: readonly ConnectionEvent[], role: Role) => events.flatMap((event) => say(event, role));
const sent = (bytes: Uint8Array, role: Role) => framesOf(bytes, role).map(sayFrame);

describe('the opening handshake', () => {
	it('is the request and the answer of RFC 6455 §1.3', () => {
		const { client, server } = bothEnds();
		expect(decodeUtf8(client.greeting ?? hex(''))).toBe(
			'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
		);
		const answer = server.receive(client.greeting ?? hex(''));
		expect(answer.map(({ type }) => type)).toEqual(['write', 'open']);
		expect(written(answer).map(decodeUtf8)).toEqual([
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n',
		]);
		const [first = hex('')] = written(answer);
		expect(client.receive(first).map(({ type }) => type)).toEqual(['open']);
		expect([client.state, server.state]).toEqual(['open', 'open']);
	});

	it('is read byte by byte, with frames right behind it', () => {
		const { client, server } = bothEnds();
		for (const byte of client.greeting?.subarray(0, -1) ?? []) expect(server.receive(Uint8Array.of(byte))).toEqual([]);
		expect(server.state).toBe('connecting');
		expect(log(server.receive(hex('0a 81 81 00000000 61')).slice(1), 'server')).toEqual(['open', 'text "a"']);
		const answer = buildResponse({ key: REQUEST.key });
		expect(log(client.receive(Uint8Array.of(...answer, 0x89, 0x00)), 'client')).toEqual(['open', 'ping', 'write pong']);
	});

	it('chooses a subprotocol, and agrees on compression', () => {
		const { client, server } = bothEnds({
			deflate: 'permessage-deflate; client_max_window_bits, permessage-deflate',
			request: { protocols: ['chat.v2', 'chat.v1'] },
			server: { deflate: true, decide: () => ({ accept: true, protocol: 'chat.v1', headers: [['X-Lab', '1']] }) },
		});
		const [answer = hex('')] = written(server.receive(client.greeting ?? hex('')));
		expect(decodeUtf8(answer).split('\r\n').slice(4)).toEqual([
			'Sec-WebSocket-Protocol: chat.v1',
			'Sec-WebSocket-Extensions: permessage-deflate',
			'X-Lab: 1',
			'',
			'',
		]);
		expect(log(client.receive(answer), 'client')).toEqual(['open']);
	});

	it('declines an offer that breaks a rule, and takes the next', () => {
		const { client, server } = bothEnds({
			deflate: 'permessage-deflate; server_max_window_bits=20, permessage-deflate; server_no_context_takeover',
		});
		const [answer = hex('')] = written(server.receive(client.greeting ?? hex('')));
		expect(decodeUtf8(answer)).toContain('Extensions: permessage-deflate; server_no_context_takeover\r\n');
		expect(log(client.receive(answer), 'client')).toEqual(['open']);
	});

	it.each([
		['a method that is not GET', 'POST / HTTP/1.1', [], 400, 'request-method-not-get'],
		['no key', 'GET / HTTP/1.1', [['Sec-WebSocket-Key', null]], 400, 'request-without-key'],
		['another version', 'GET / HTTP/1.1', [['Sec-WebSocket-Version', '8']], 426, 'request-websocket-version'],
		['what is not HTTP', 'hello', [], 400, 'malformed-request-line'],
	] as const)('is refused to %s', (_, line, changes, status, id) => {
		const fields = new Map<string, string | null>([
			['Host', 'a'],
			['Upgrade', 'websocket'],
			['Connection', 'Upgrade'],
			['Sec-WebSocket-Key', REQUEST.key],
			['Sec-WebSocket-Version', '13'],
			...changes,
		]);
		const headers = [...fields].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
		const server = new Endpoint({ opening: openAsServer() });
		const events = server.receive(buildHead(line, headers));
		expect(log(events.slice(1), 'server')).toEqual([`refused ${status} ${id}`, 'end']);
		expect(written(events).map(decodeUtf8)[0]?.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
		expect(server.receive(hex('81 80 00000000'))).toEqual([]);
		expect(log(server.end(), 'server')).toEqual(['closed 1006  not clean']);
	});

	it('is refused by whoever decides', () => {
		const { client, server } = bothEnds({ server: { decide: () => ({ accept: false, status: 403, reason: 'No' }) } });
		const events = server.receive(client.greeting ?? hex(''));
		expect(written(events).map(decodeUtf8)).toEqual([
			'HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
		]);
		expect(log(client.receive(written(events)[0] ?? hex('')), 'client')).toEqual([
			'refused 403 response-status-not-101',
			'end',
		]);
	});

	it('fails at a client for a wrong accept value, and reads nothing behind it', () => {
		const { client } = bothEnds();
		const answer = buildResponse({ key: 'AAAAAAAAAAAAAAAAAAAAAA==' });
		expect(log(client.receive(Uint8Array.of(...answer, 0x81, 0x00)), 'client')).toEqual([
			'refused 101 response-accept-wrong',
			'end',
		]);
	});

	it.each(['client', 'server'] as const)('is not waited for beyond the limit of a head, by a %s', (role) => {
		const end = bothEnds({ options: { maxHead: 10 } })[role];
		expect(end.receive(encodeUtf8('0123456789'))).toEqual([]);
		expect(log(end.receive(encodeUtf8('a')), role)).toEqual(['refused  head-incomplete', 'end']);
		expect(end.receive(encodeUtf8('\r\n\r\n'))).toEqual([]);
	});

	it('must be made with masking keys for a client and without for a server', () => {
		expect(() => new Endpoint({ opening: openAsClient(REQUEST) })).toThrow(RangeError);
		expect(() => new Endpoint({ opening: openAsServer(), maskingKey: () => new Uint8Array(4) })).toThrow(RangeError);
		expect(() => openAsClient({ ...REQUEST, target: 'a b' })).toThrow(RangeError);
	});
});

describe('sending', () => {
	it('is the bytes of RFC 6455 §5.7, masked by a client', () => {
		const { server } = openEnds();
		expect(toHex(server.send('Hello'))).toBe('810548656c6c6f');
		const keys = [hex('37 fa 21 3d'), hex('00 00 00 00')];
		const client = new Endpoint({
			opening: openAsClient(REQUEST),
			maskingKey: () => keys.shift() ?? hex('ff ff ff ff'),
		});
		client.receive(buildResponse({ key: REQUEST.key }));
		expect(toHex(client.send('Hello'))).toBe('818537fa213d7f9f4d5158');
		expect(toHex(client.send('Hello'))).toBe('81850000000048656c6c6f');
	});

	it('cuts a message into fragments of the size that is asked for', () => {
		const { server } = openEnds();
		expect(sent(server.send(hex('01 02 03 04 05'), { fragment: 2 }), 'server')).toEqual([
			'binary … 0102',
			'continuation … 0304',
			'continuation 05',
		]);
		expect(sent(server.send('', { fragment: 2 }), 'server')).toEqual(['text']);
		expect(() => server.send('a', { fragment: 0 })).toThrow(RangeError);
	});

	it('sends a message piece by piece, with pings between, and no other message within', () => {
		const { server } = openEnds();
		expect(sent(server.sendPiece('a', false), 'server')).toEqual(['text … 61']);
		expect(sent(server.ping(), 'server')).toEqual(['ping']);
		expect(() => server.send('b')).toThrow(RangeError);
		expect(sent(server.sendPiece(hex('62'), true), 'server')).toEqual(['continuation 62']);
		expect(sent(server.send('c'), 'server')).toEqual(['text 63']);
	});

	it('compresses as RFC 7692 §7.2.3.2 has it, and not where it is told not to', () => {
		const { client, server } = openEnds({ deflate: 'permessage-deflate' });
		const first = server.send('Hello');
		expect(toHex(first)).toBe('c107f248cdc9c90700');
		expect(sent(server.send('Hello', { compress: false }), 'server')).toEqual(['text 48656c6c6f']);
		const second = server.send('Hello', { fragment: 2 });
		expect(framesOf(second, 'server').map(({ rsv1, fin }) => [rsv1, fin])).toEqual([
			[true, false],
			[false, false],
			[false, true],
		]);
		expect(log(client.receive(first), 'client')).toEqual(['text "Hello"']);
		expect(log(client.receive(second), 'client')).toEqual(['text "Hello"']);
	});

	it('refuses control frames of more than 125 bytes', () => {
		const { server } = openEnds();
		expect(() => server.ping(new Uint8Array(126))).toThrow(RangeError);
		expect(() => server.pong(new Uint8Array(126))).toThrow(RangeError);
		expect(sent(server.pong(hex('61')), 'server')).toEqual(['pong 61']);
		expect(() => server.close(1000, 'é'.repeat(62))).toThrow(RangeError);
		expect(server.state).toBe('open');
	});

	it.each(['send', 'ping', 'pong', 'sendPiece', 'close'] as const)(
		'does not %s before the connection is open',
		(call) => {
			const { client } = bothEnds();
			const calls = {
				send: () => client.send('a'),
				ping: () => client.ping(),
				pong: () => client.pong(),
				sendPiece: () => client.sendPiece('a', true),
				close: () => client.close(1000),
			};
			expect(calls[call]).toThrow(/ while the connection is connecting\.$/);
		},
	);
});

describe('the closing handshake', () => {
	it.each([
		['client', 'server'],
		['server', 'client'],
	] as const)('begun by the %s: both Close frames, then the server hangs up', (beginner, other) => {
		const ends = openEnds();
		const close = ends[beginner].close(4001, 'bye');
		expect(sent(close, beginner)).toEqual(['close 0fa1627965']);
		expect(ends[beginner].state).toBe('closing');
		expect(() => ends[beginner].send('late')).toThrow(/closing/);
		const answer = ends[other].receive(close);
		const hangsUp = (role: Role) => (role === 'server' ? ['end'] : []);
		expect(log(answer, other)).toEqual(['closing 4001 bye', 'write close 0fa1', ...hangsUp(other)]);
		const [bytes = hex('')] = written(answer);
		expect(log(ends[beginner].receive(bytes), beginner)).toEqual(['closing 4001', ...hangsUp(beginner)]);
		expect(log(ends[other].end(), other)).toEqual(['closed 4001 bye clean']);
		expect(log(ends[beginner].end(), beginner)).toEqual(['closed 4001  clean']);
		expect([ends.client.state, ends.server.state]).toEqual(['closed', 'closed']);
		expect(ends.client.end()).toEqual([]);
	});

	it('still receives messages until the peer has closed too, and answers no more pings', () => {
		const { server } = openEnds();
		server.close();
		expect(log(server.receive(hex('81 81 00000000 61 89 80 00000000')), 'server')).toEqual(['text "a"', 'ping']);
	});

	it('sends one Close frame only', () => {
		const { server } = openEnds();
		expect(sent(server.close(), 'server')).toEqual(['close']);
		expect(server.close(1000)).toEqual(hex(''));
		expect(server.fail(1011)).toEqual(hex(''));
	});

	it.each([999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 1.5])('sends no %d', (code) => {
		const { server } = openEnds();
		expect(() => server.close(code)).toThrow(RangeError);
		expect(() => server.fail(code)).toThrow(RangeError);
	});

	it('has no reason without a code', () => {
		expect(() => openEnds().server.close(null, 'bye')).toThrow(RangeError);
	});

	it('is not clean when the link ends before both Close frames are there', () => {
		const ends = openEnds();
		ends.client.close(1000);
		expect(log(ends.client.end(), 'client')).toEqual(['closed 1006  not clean']);
		expect(log(ends.server.end(), 'server')).toEqual(['closed 1006  not clean']);
		expect(ends.server.receive(hex('81 80 00000000'))).toEqual([]);
		expect(ends.server.close()).toEqual(hex(''));
		expect(() => ends.server.send('a')).toThrow(/closed/);
	});
});

describe('failing the connection', () => {
	it('says why once, and reads nothing more', () => {
		const { server } = openEnds();
		expect(sent(server.fail(1011, 'no'), 'server')).toEqual(['close 03f36e6f']);
		expect(server.receive(hex('81 80 00000000'))).toEqual([]);
		expect(log(server.end(), 'server')).toEqual(['closed 1006  not clean']);
	});

	it('says nothing where there are no frames yet', () => {
		const { client } = bothEnds();
		expect(client.fail(1001)).toEqual(hex(''));
		expect(client.receive(buildResponse({ key: REQUEST.key }))).toEqual([]);
	});

	it('tells the frame that broke the rule where it could be read, and the message before it', () => {
		const { client } = openEnds();
		const events = client.receive(hex('81 01 61 81 01 ff 81 01 62'));
		expect(events.map(({ type }) => type)).toEqual(['frame', 'message', 'frame', 'failed', 'write', 'end']);
		expect(events[1]).toMatchObject({ frames: [0] });
		expect(client.receive(hex('81 01 63'))).toEqual([]);
	});
});
