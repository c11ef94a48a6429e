import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { KeepAlive } from '../../../src/lab/guard/keep-alive.ts';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { FakeHost } from './support/fake-host.ts';

const BEAT = LAB_LIMITS.keepAlive;

function setUp() {
	const host = new FakeHost();
	const log: string[] = [];
	const counters = { add: (_id: string, _amount?: number, label = '') => log.push(`counted ${label}`) };
	const socket = Object.assign(new EventEmitter(), {
		OPEN: 1 as const,
		readyState: 1 as 0 | 1 | 2 | 3,
		bufferedAmount: 0,
		ping: () => log.push('ping'),
		terminate: () => log.push('cut'),
	});
	const link = Object.assign(new Duplex({ read() {}, write() {} }), { bytesWritten: 0 });
	const client = { says: false };
	const takeHeard = () => {
		const { says } = client;
		client.says = false;
		return says;
	};
	new KeepAlive(host, counters).join(socket, link, takeHeard);
	return { host, log, socket, link, client };
}

test('pings a peer that answers, for as long as it does', () => {
	const { host, log, client } = setUp();
	for (let beat = 0; beat < 4; beat += 1) {
		host.advance(BEAT);
		client.says = true;
	}
	expect(log).toEqual(['ping', 'ping', 'ping', 'ping']);
});

test('cuts a peer that has said nothing from one ping to the next, less than a minute after it was gone', () => {
	const { host, log, client } = setUp();
	host.advance(BEAT);
	client.says = true;
	host.advance(BEAT);
	// Gone since the last moment at which it was heard, just after the first ping.
	host.advance(BEAT);
	expect(log).toEqual(['ping', 'ping', 'counted keep-alive', 'cut']);
	expect(2 * BEAT).toBeLessThan(60_000);
	expect(host.pending).toBe(0);
});

test('cuts a peer that takes none of the bytes that wait for it, and sends no pings behind them', () => {
	const { host, log, socket, link } = setUp();
	link.bytesWritten = 500_000;
	socket.bufferedAmount = 100_000;
	host.advance(BEAT);
	expect(log).toEqual([]);
	host.advance(BEAT);
	expect(log).toEqual(['counted keep-alive', 'cut']);
});

test('keeps a peer that takes what waits for it, however slowly', () => {
	const { host, log, socket, link } = setUp();
	link.pause();
	socket.bufferedAmount = 100_000;
	for (let beat = 0; beat < 10; beat += 1) {
		host.advance(BEAT);
		link.bytesWritten += 1;
	}
	expect(log).toEqual([]);
});

test('does not judge a peer that the server does not read from', () => {
	const { host, log, link, client } = setUp();
	link.pause();
	host.advance(3 * BEAT);
	expect(log).toEqual(['ping', 'ping', 'ping']);
	link.resume();
	client.says = true;
	host.advance(2 * BEAT);
	expect(log).toEqual(['ping', 'ping', 'ping', 'ping', 'counted keep-alive', 'cut']);
});

test('leaves a socket alone that is closing, and one that is closed', () => {
	for (const closing of [true, false]) {
		const { host, log, socket } = setUp();
		if (closing) socket.readyState = 2;
		else socket.emit('close');
		host.advance(10 * BEAT);
		expect(log).toEqual([]);
		expect(host.pending).toBe(0);
	}
});
