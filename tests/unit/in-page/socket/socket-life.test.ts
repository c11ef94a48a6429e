import { describe, expect, test } from 'vitest';
import { createInPageLab } from '../../../../src/in-page/create-in-page-lab.ts';
import type { Conditions } from '../../../../src/in-page/link/conditions.ts';
import { ManualTime } from '../../../../src/in-page/link/manual-time.ts';
import { OpeningTurns } from '../../../../src/in-page/socket/client-connections.ts';
import { closeArguments, EventHandler, messageData, subprotocols } from '../../../../src/in-page/socket/web-idl.ts';
import type { ConnectionEvent } from '../../../../src/protocol/connection/events.ts';
import { EchoEnd } from './echo-end.ts';
import { SocketLog } from './socket-log.ts';

/** A socket whose time stands still until it is moved, before a server that answers each event as it is told to. */
function opened(
	on?: (event: ConnectionEvent, server: EchoEnd) => void,
	conditions: Partial<Conditions> = {},
	address = 'ws://lab.example/echo',
) {
	const time = new ManualTime();
	const servers: EchoEnd[] = [];
	const lab = createInPageLab({
		serve: (end) => servers.push(new EchoEnd(end, on === undefined ? {} : { on })),
		...{ time, seed: 1, conditions, baseURL: null, origin: 'http://site.example' },
	});
	const socket = new lab.WebSocket(address);
	const log = new SocketLog(socket);
	/** What was fired while so many ms passed. */
	const tell = (ms: number) => {
		time.advance(ms);
		return log.lines.splice(0);
	};
	return { lab, time, servers, socket, tell };
}

const heard = (server: EchoEnd | undefined, type: ConnectionEvent['type']) =>
	server?.events.filter((event) => event.type === type);

describe('a socket', () => {
	test('opens, is answered and closes, each event with the state that it is fired in', () => {
		const { socket, tell } = opened();
		expect([socket.readyState, tell(1), socket.readyState]).toEqual([0, ['1 open'], 1]);
		socket.send('Hello');
		socket.send(new Uint8Array(3));
		expect(tell(1)).toEqual(['1 message Hello', '1 message Blob(3)']);
		socket.binaryType = 'arraybuffer';
		socket.send(new Uint8Array(3));
		socket.send('text');
		expect(tell(1)).toEqual(['1 message ArrayBuffer(3)', '1 message text']);
		socket.close(4000, 'bye');
		expect([socket.readyState, tell(1)]).toEqual([2, ['3 close 4000 "" clean']]);
	});

	test('has handlers as attributes for each of its events', () => {
		const { socket, tell } = opened();
		const fired: string[] = [];
		socket.onopen = () => fired.push('open');
		socket.onmessage = ({ data, origin }) => fired.push(`message ${data} of ${origin}`);
		socket.onerror = () => fired.push('error');
		socket.onclose = ({ code }) => fired.push(`close ${code}`);
		const { onopen, onmessage, onerror, onclose } = socket;
		expect([onopen, onmessage, onerror, onclose].every((each) => typeof each === 'function')).toBe(true);
		tell(1);
		socket.send('Hello');
		socket.close();
		tell(1);
		const failed = opened((event, server) => event.type === 'open' && server.write(Uint8Array.of(0xc1, 0)));
		failed.socket.onerror = () => fired.push('error');
		failed.tell(1);
		expect(fired).toEqual(['open', 'close 1005', 'error']);
		const other = opened();
		other.socket.onmessage = socket.onmessage;
		other.tell(1);
		other.socket.send('Hello');
		other.tell(1);
		expect(fired.at(-1)).toBe('message Hello of ws://lab.example');
	});

	test('is CLOSING when the server begins to close, and sends nothing more', () => {
		const { socket, servers, tell } = opened(
			(event, server) => event.type === 'open' && server.write(server.endpoint.close(4001)),
			{
				latency: 10,
			},
		);
		expect([tell(20), socket.readyState]).toEqual([['1 open'], 2]);
		socket.send('late');
		socket.close(1000);
		expect([tell(40), socket.bufferedAmount]).toEqual([['3 close 4001 "" clean'], 4]);
		expect([heard(servers[0], 'message'), heard(servers[0], 'closing')?.length]).toEqual([[], 1]);
	});

	test('that is closed twice says so once, with what was said first', () => {
		const { socket, servers, tell } = opened();
		tell(1);
		socket.close(4000);
		socket.close(4001);
		expect(tell(1)).toEqual(['3 close 4000 "" clean']);
		socket.close(4002);
		expect([tell(1), heard(servers[0], 'closing')]).toMatchObject([[], [{ code: 4000 }]]);
	});

	test('that is closed before it is open never asks, or tells nobody what was answered', () => {
		const { socket, servers, tell } = opened(undefined, { latency: 10 });
		tell(5);
		socket.close();
		expect([socket.readyState, tell(100)]).toEqual([2, ['3 error', '3 close 1006 "" not clean']]);
		expect(servers[0]?.end.isAtEnd).toBe(true);
	});

	test('of which the page goes away ends with 1001, and one that is over says nothing more', () => {
		const { lab, servers, tell } = opened();
		tell(1);
		lab.close();
		expect([tell(1), heard(servers[0], 'closing')]).toMatchObject([
			...[['3 error', '3 close 1006 "" not clean'], [{ code: 1001 }]],
		]);
		lab.close();
		expect(tell(10)).toEqual([]);
	});

	test.each([
		['ends', 'end'],
		['is broken off', 'reset'],
	] as const)('whose link %s before an answer has failed, with an error', (_how, act) => {
		const time = new ManualTime();
		const lab = createInPageLab({
			serve: (end) => {
				end.listen({ readable: () => end[act](), writable() {}, broken() {} });
			},
			...{ time, seed: 1, baseURL: null, origin: null },
		});
		const log = new SocketLog(new lab.WebSocket('ws://lab.example/'));
		time.advance(10);
		expect(log.lines).toEqual(['3 error', '3 close 1006 "" not clean']);
	});

	test('whose Blob can not be read goes away', async () => {
		const { socket, servers, tell } = opened();
		tell(1);
		const blob = new Blob(['x']);
		Object.defineProperty(blob, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
		socket.send(blob);
		await new Promise((resolve) => setImmediate(resolve));
		expect(tell(1)).toEqual(['3 error', '3 close 1006 "" not clean']);
		expect(heard(servers[0], 'closing')).toMatchObject([{ code: 1001 }]);
	});

	test.each([
		['a name and a password', 'ws://me:p%C3%A9@lab.example/', 'Basic bWU6cMOp'],
		['a name alone', 'ws://me@lab.example/', 'Basic bWU6'],
		['a password alone', 'ws://:x@lab.example/', 'Basic Ong='],
		['neither', 'ws://lab.example/', null],
	])('says %s of its address to the server', (_what, address, value) => {
		const requests: (string | null)[] = [];
		const time = new ManualTime();
		const lab = createInPageLab({
			serve: (end) =>
				new EchoEnd(end, {
					decide: ({ headers }) => {
						requests.push(headers.find(({ name }) => name === 'Authorization')?.value ?? null);
						return { accept: true };
					},
				}),
			...{ time, seed: 1, baseURL: null, origin: null },
		});
		new lab.WebSocket(address);
		time.advance(1);
		expect(requests).toEqual([value]);
	});

	test('throws with the sentences that browsers have', () => {
		const { socket } = opened();
		expect(() => socket.send('x')).toThrow("Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.");
		expect(() => socket.close(1)).toThrow(
			'The close code must be either 1000, or between 3000 and 4999. 1 is neither.',
		);
		expect(() => socket.close(1000, 'x'.repeat(124))).toThrow('must not be greater than 123 UTF-8 bytes');
		expect(() => Reflect.apply(socket.send, socket, [])).toThrow('1 argument required, but only 0 present.');
	});

	test('can be enumerated as an interface can, without its constructor', () => {
		const { lab } = opened();
		const keys: string[] = [];
		for (const key in lab.WebSocket.prototype) if (Object.hasOwn(lab.WebSocket.prototype, key)) keys.push(key);
		expect(keys.sort()).toEqual([
			...['CLOSED', 'CLOSING', 'CONNECTING', 'OPEN', 'binaryType', 'bufferedAmount', 'close', 'extensions', 'onclose'],
			...['onerror', 'onmessage', 'onopen', 'protocol', 'readyState', 'send', 'url'],
		]);
		expect([lab.WebSocket.OPEN, lab.WebSocket.prototype.CLOSED]).toEqual([1, 3]);
	});
});

describe('an event handler', () => {
	test('is any object, and does nothing where it is no function', () => {
		const target = new EventTarget();
		const handler = new EventHandler<Event>(target, 'open');
		const object = { handleEvent: () => expect.unreachable() };
		for (const value of [object, () => false]) {
			handler.set(value);
			expect(handler.value).toBe(value);
			target.dispatchEvent(new Event('open'));
		}
		for (const value of [null, undefined, 7, 'text']) {
			handler.set(value);
			expect(handler.value).toBeNull();
		}
	});

	test('prevents what an event would do where it says false, and only then', () => {
		const target = new EventTarget();
		const handler = new EventHandler<Event>(target, 'open');
		const prevented = [false, true, undefined].map((answer) => {
			handler.set(() => answer);
			return !target.dispatchEvent(new Event('open', { cancelable: true }));
		});
		expect(prevented).toEqual([true, false, false]);
	});
});

test.each([
	[undefined, undefined, { code: null, reason: '' }],
	[undefined, 'bye', { code: 1000, reason: 'bye' }],
	[3000.4, undefined, { code: 3000, reason: '' }],
	[3000.5, undefined, { code: 3000, reason: '' }],
	[3001.5, undefined, { code: 3002, reason: '' }],
	[3000.6, undefined, { code: 3001, reason: '' }],
	['4999', 7, { code: 4999, reason: '7' }],
	[1000, '\ud800', { code: 1000, reason: '\ufffd' }],
])('close(%j, %j) says what Web IDL makes of it', (code, reason, said) => {
	expect(closeArguments(code, reason)).toEqual(said);
});

test('what is sent is a copy of bytes, a Blob, or else a text', () => {
	const blob = new Blob(['abc']);
	expect(messageData(blob)).toEqual({ data: blob, size: 3 });
	expect(messageData(new Uint8Array([1, 2, 3]).subarray(1))).toEqual({ data: Uint8Array.of(2, 3), size: 2 });
	expect(messageData(new ArrayBuffer(2))).toEqual({ data: new Uint8Array(2), size: 2 });
	expect(messageData(new DataView(new ArrayBuffer(4), 1, 2))).toEqual({ data: new Uint8Array(2), size: 2 });
	for (const [value, text] of [
		[{}, '[object Object]'],
		[null, 'null'],
		[undefined, 'undefined'],
		[1, '1'],
	]) {
		expect(messageData(value)).toEqual({ data: text, size: String(text).length });
	}
	expect(() => messageData(new Uint8Array(new SharedArrayBuffer(2)))).toThrow(TypeError);
	expect(() => messageData(Symbol('x'))).toThrow(TypeError);
});

test('subprotocols are what can be iterated, be it a function, or else one text', () => {
	const iterable = Object.assign(() => {}, {
		*[Symbol.iterator]() {
			yield 'a';
			yield 'b';
		},
	});
	expect(subprotocols(iterable)).toEqual(['a', 'b']);
	expect(subprotocols({ toString: () => 'x', [Symbol.iterator]: null })).toEqual(['x']);
	expect(subprotocols({ toString: () => 'x' })).toEqual(['x']);
	expect(() => subprotocols(['a', 'A'])).toThrow("The subprotocol 'A' is duplicated.");
	expect(() => subprotocols(['a b'])).toThrow("The subprotocol 'a b' is invalid.");
});

test('hosts are asked for one connection at a time, and one that gave up waiting takes no turn', () => {
	const turns = new OpeningTurns();
	const log: string[] = [];
	const over = ['a', 'b', 'c', 'd'].map((name) => turns.wait('host', () => log.push(name)));
	turns.wait('other', () => log.push('other'));
	expect(log).toEqual(['a', 'other']);
	over[1]?.();
	over[0]?.();
	over[0]?.();
	expect(log).toEqual(['a', 'other', 'c']);
	over[2]?.();
	over[3]?.();
	turns.wait('host', () => log.push('e'));
	expect(log).toEqual(['a', 'other', 'c', 'd', 'e']);
});
