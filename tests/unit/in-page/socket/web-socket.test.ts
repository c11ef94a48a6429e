import { describe, expect, test } from 'vitest';
import { createInPageLab, type InPageLabOptions } from '../../../../src/in-page/create-in-page-lab.ts';
import type { ConnectionEvent } from '../../../../src/protocol/connection/events.ts';
import { EchoEnd, type ServerSays } from './echo-end.ts';
import { SocketLog } from './socket-log.ts';

function opened(says: ServerSays = {}, options: Partial<InPageLabOptions> = {}) {
	const servers: EchoEnd[] = [];
	const lab = createInPageLab({ serve: (end) => servers.push(new EchoEnd(end, says)), ...options });
	const socket = new lab.WebSocket('ws://lab.example/echo');
	return { lab, servers, socket, log: new SocketLog(socket) };
}

const isMessage = (event: ConnectionEvent) => event.type === 'message';

describe('the life of a socket', () => {
	test('opens, sends and receives, and closes cleanly', async () => {
		const { socket, log } = opened();
		socket.binaryType = 'arraybuffer';
		socket.addEventListener('open', () => {
			socket.send('hello');
			socket.send(Uint8Array.of(1, 2, 3));
		});
		socket.addEventListener('message', ({ data }) => {
			if (typeof data !== 'string') socket.close(3000, 'enough');
		});
		await log.closed;
		expect(log.lines).toEqual(['1 open', '1 message hello', '1 message ArrayBuffer(3)', '3 close 3000 "" clean']);
	});

	test('lets promises settle between one event and the next', async () => {
		const { socket, log } = opened({
			on: (event, server) => {
				if (event.type === 'open') server.write(Buffer.concat([server.endpoint.send('a'), server.endpoint.send('b')]));
			},
		});
		socket.addEventListener('open', () => void Promise.resolve().then(() => log.lines.push('after open')));
		socket.addEventListener(
			'message',
			({ data }) => void Promise.resolve().then(() => log.lines.push(`after ${data}`)),
		);
		socket.addEventListener('message', ({ data }) => data === 'b' && socket.close());
		await log.closed;
		expect(log.lines).toEqual([
			'1 open',
			'after open',
			'1 message a',
			'after a',
			'1 message b',
			'after b',
			'3 close 1005 "" clean',
		]);
	});

	test('is CLOSING from close() on, receives no message any more, and sends none', async () => {
		const { socket, log, servers } = opened();
		socket.addEventListener('open', () => {
			socket.send('before');
			socket.close(1000);
			socket.send('after');
			log.lines.push(`${socket.readyState} closing, ${socket.bufferedAmount} bytes`);
		});
		await log.closed;
		expect(log.lines).toEqual(['1 open', '2 closing, 11 bytes', '3 close 1000 "" clean']);
		expect(servers[0]?.events.filter(isMessage)).toHaveLength(1);
		expect(socket.bufferedAmount).toBe(5);
	});

	test('fails when it is closed before it has opened', async () => {
		const { socket, log } = opened();
		socket.close();
		expect(socket.readyState).toBe(socket.CLOSING);
		await log.closed;
		expect(log.lines).toEqual(['3 error', '3 close 1006 "" not clean']);
	});

	test('closes with what the server says, and answers it', async () => {
		const { log, servers } = opened({
			on: (event, server) => {
				if (event.type === 'open') server.write(server.endpoint.close(4001, '再见'));
			},
		});
		await log.closed;
		expect(log.lines).toEqual(['1 open', '3 close 4001 "再见" clean']);
		expect(servers[0]?.events.find(({ type }) => type === 'closing')).toMatchObject({ code: 4001, reason: '' });
	});

	test('ends with 1006 when the link ends without a Close frame: without an error for an end, with one for a break', async () => {
		const ended = opened({ on: (event, server) => event.type === 'open' && server.end.end() });
		await ended.log.closed;
		expect(ended.log.lines).toEqual(['1 open', '3 close 1006 "" not clean']);
		const broken = opened();
		broken.socket.addEventListener('open', () => broken.lab.network.cut());
		await broken.log.closed;
		expect(broken.log.lines).toEqual(['1 open', '3 error', '3 close 1006 "" not clean']);
	});

	test('fails when the server breaks a rule, and says so to the server alone', async () => {
		const { log, servers } = opened({
			on: (event, server) => event.type === 'open' && server.write(Uint8Array.of(0xc1, 0x00)),
		});
		await log.closed;
		expect(log.lines).toEqual(['1 open', '3 error', '3 close 1006 "" not clean']);
		expect(servers[0]?.events.find(({ type }) => type === 'closing')).toMatchObject({ code: 1002 });
	});

	test('fails when the handshake is refused', async () => {
		const { log } = opened({ decide: () => ({ accept: false, status: 503, reason: 'Service Unavailable' }) });
		await log.closed;
		expect(log.lines).toEqual(['3 error', '3 close 1006 "" not clean']);
	});

	test('answers pings', async () => {
		const { socket, log, servers } = opened({
			on: (event, server) => {
				if (event.type === 'open') server.write(server.endpoint.ping(Uint8Array.of(7)));
				if (event.type === 'pong') server.write(server.endpoint.close(1000));
			},
		});
		await log.closed;
		expect(servers[0]?.events.find(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: Uint8Array.of(7) });
		expect(socket.readyState).toBe(socket.CLOSED);
	});

	test('goes away with its page', async () => {
		const { lab, log, socket, servers } = opened();
		socket.addEventListener('open', () => lab.close());
		await log.closed;
		expect(servers[0]?.events.find(({ type }) => type === 'closing')).toMatchObject({ code: 1001 });
	});
});

describe('what is sent', () => {
	test('keeps the order, though a Blob has to be read first', async () => {
		const { socket, log } = opened();
		socket.addEventListener('open', () => {
			socket.send(new Blob(['twelve bytes']));
			socket.send('text');
			socket.close(1000);
			log.lines.push(`${socket.bufferedAmount} bytes`);
		});
		socket.addEventListener('message', () => log.lines.push('never'));
		await log.closed;
		expect(log.lines).toEqual(['1 open', '16 bytes', '3 close 1000 "" clean']);
	});

	test('is what it was when it was sent, whatever becomes of the bytes', async () => {
		const { socket, log } = opened();
		const bytes = new TextEncoder().encode('abc');
		socket.addEventListener('open', () => {
			socket.send(bytes.subarray(1));
			bytes.fill(0);
		});
		const echoed = new Promise<string>((resolve) => {
			socket.addEventListener('message', async ({ data }: MessageEvent<Blob>) => resolve(await data.text()));
		});
		expect(await echoed).toBe('bc');
		socket.close();
		await log.closed;
	});

	test('is text where it is no bytes, with U+FFFD for lone surrogates', async () => {
		const { socket, log } = opened();
		socket.addEventListener('open', () => {
			Reflect.apply(socket.send, socket, [null]);
			Reflect.apply(socket.send, socket, [42]);
			socket.send('\ud800');
		});
		socket.addEventListener('message', ({ data }) => data === '\ufffd' && socket.close());
		await log.closed;
		expect(log.lines.slice(1, 4)).toEqual(['1 message null', '1 message 42', '1 message \ufffd']);
	});

	test('throws InvalidStateError before the socket is open, and TypeError without data', () => {
		const { socket, lab } = opened();
		expect(() => socket.send('early')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
		expect(() => Reflect.apply(socket.send, socket, [])).toThrow(TypeError);
		lab.close();
	});

	test('comes compressed where the server agrees', async () => {
		const offered: string[] = [];
		const { socket, log } = opened({
			decide: ({ headers }) => {
				for (const { name, value } of headers) if (name === 'Sec-WebSocket-Extensions') offered.push(value);
				return { accept: true };
			},
		});
		socket.addEventListener('open', () => socket.close());
		await log.closed;
		expect([offered, socket.extensions]).toEqual([['permessage-deflate; client_max_window_bits'], '']);
	});
});

describe('the constructor', () => {
	const { WebSocket } = createInPageLab({
		serve: () => {},
		baseURL: 'http://site.example/some/page',
		origin: 'http://site.example',
	});

	test.each([
		['ws://lab.example', 'ws://lab.example/'],
		['wss://lab.example:8443/a b?c=d e', 'wss://lab.example:8443/a%20b?c=d%20e'],
		['http://lab.example:80/x', 'ws://lab.example/x'],
		['https://lab.example/', 'wss://lab.example/'],
		['/echo', 'ws://site.example/echo'],
		['echo?x', 'ws://site.example/some/echo?x'],
	])('takes %s for %s', (given, url) => {
		expect(new WebSocket(given).url).toBe(url);
	});

	test.each([
		'ws://a b/',
		'ftp://lab.example/',
		'mailto:a@b.example',
		'ws://lab.example/#',
		'ws://lab.example/#x',
		'#x',
	])('throws SyntaxError for %s', (given) => {
		expect(() => new WebSocket(given)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
	});

	test.each([[['a', 'a']], [['a', 'A']], ['a b'], [''], ['a,b'], ['é'], [[null, 'null']]])(
		'throws SyntaxError for the subprotocols %o',
		(protocols) => {
			expect(() => Reflect.construct(WebSocket, ['/echo', protocols])).toThrow(
				expect.objectContaining({ name: 'SyntaxError' }),
			);
		},
	);

	test.each([[['a', 'b']], [[]], ['a'], [undefined], [new Set(['a', 'b'])]])(
		'takes the subprotocols %o',
		(protocols) => {
			expect(Reflect.construct(WebSocket, ['/echo', protocols])).toMatchObject({ protocol: '', readyState: 0 });
		},
	);

	test('throws TypeError without an address', () => {
		expect(() => Reflect.construct(WebSocket, [])).toThrow(TypeError);
	});

	test.each(['ws://lab.example:25/', 'ws://lab.example:6000/'])('fails without a connection for %s', async (given) => {
		const { lab } = opened();
		const log = new SocketLog(new lab.WebSocket(given));
		await log.closed;
		expect(log.lines).toEqual(['3 error', '3 close 1006 "" not clean']);
		lab.close();
	});
});

describe('close()', () => {
	test.each([0, 999, 1001, 1005, 2999, 5000, null, 'text', Number.NaN, 70_000])(
		'throws InvalidAccessError for %s',
		(code) => {
			const { socket, lab } = opened();
			expect(() => Reflect.apply(socket.close, socket, [code])).toThrow(
				expect.objectContaining({ name: 'InvalidAccessError' }),
			);
			lab.close();
		},
	);

	test('takes a reason of 123 bytes, and throws SyntaxError for one more', () => {
		const { socket, lab } = opened();
		expect(() => socket.close(1000, `${'é'.repeat(61)}ab`)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
		expect(socket.readyState).toBe(socket.CONNECTING);
		socket.close(1000, `${'é'.repeat(61)}a`);
		expect(socket.readyState).toBe(socket.CLOSING);
		lab.close();
	});
});

describe('the interface', () => {
	const { WebSocket } = createInPageLab({ serve: () => {} });

	test('has the constants on itself and on its prototype, and they can not be changed', () => {
		for (const holder of [WebSocket, WebSocket.prototype]) {
			expect([holder.CONNECTING, holder.OPEN, holder.CLOSING, holder.CLOSED]).toEqual([0, 1, 2, 3]);
			expect(Object.keys(holder)).toEqual(expect.arrayContaining(['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']));
			expect(Reflect.set(holder, 'OPEN', 7)).toBe(false);
		}
	});

	test('says what it is', () => {
		const socket = new WebSocket('ws://lab.example/');
		expect([WebSocket.name, WebSocket.length, String(socket), socket instanceof EventTarget]).toEqual([
			'WebSocket',
			1,
			'[object WebSocket]',
			true,
		]);
		expect([WebSocket.prototype.send.length, WebSocket.prototype.close.length]).toEqual([1, 0]);
		expect(() => Reflect.apply(WebSocket, undefined, ['ws://lab.example/'])).toThrow(TypeError);
	});

	test('throws TypeError for an object that is no socket, whatever else is wrong', () => {
		const { prototype } = WebSocket;
		expect(() => Reflect.apply(prototype.close, {}, [1])).toThrow(TypeError);
		expect(() => Reflect.set(prototype, 'binaryType', 'text', {})).toThrow(TypeError);
	});

	test('keeps the place of an event handler when another is set, and gives it up for null', async () => {
		const { socket, log } = opened();
		const seen: string[] = [];
		socket.onopen = () => seen.push('first');
		socket.addEventListener('open', () => seen.push('listener'));
		socket.onopen = () => seen.push('second');
		socket.onclose = () => seen.push('never');
		socket.onclose = null;
		socket.addEventListener('open', () => socket.close());
		await log.closed;
		expect([seen, socket.onclose, typeof socket.onopen]).toEqual([['second', 'listener'], null, 'function']);
	});

	test('takes no binaryType but the two', () => {
		const socket = new WebSocket('ws://lab.example/');
		Reflect.set(socket, 'binaryType', 'text');
		expect(socket.binaryType).toBe('blob');
		socket.binaryType = 'arraybuffer';
		expect(socket.binaryType).toBe('arraybuffer');
	});
});
