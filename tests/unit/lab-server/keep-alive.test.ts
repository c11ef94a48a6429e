import { expect, test } from 'vitest';
import { KeepAlive, type KeptPeer } from '../../../src/lab-server/guard/keep-alive.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

const BEAT = LAB_LIMITS.keepAlive;

class FakePeer implements KeptPeer {
	isOpen = true;
	bufferedAmount = 0;
	isPaused = false;
	bytesTaken = 0;
	readonly #log: string[];

	constructor(log: string[]) {
		this.#log = log;
	}

	ping(): void {
		this.#log.push('ping');
	}

	cut(): void {
		this.#log.push('cut');
	}
}

function setUp() {
	const host = new FakeHost();
	const log: string[] = [];
	const counters = { add: (_id: string, _amount?: number, label = '') => log.push(`counted ${label}`) };
	const peer = new FakePeer(log);
	const client = { says: false };
	const takeHeard = () => {
		const { says } = client;
		client.says = false;
		return says;
	};
	const keepAlive = new KeepAlive(host, counters);
	const kept = keepAlive.join(peer, { takeHeard });
	return { host, log, peer, client, leave: () => keepAlive.leave(kept) };
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
	const { host, log, peer } = setUp();
	peer.bytesTaken = 500_000;
	peer.bufferedAmount = 100_000;
	host.advance(BEAT);
	expect(log).toEqual([]);
	host.advance(BEAT);
	expect(log).toEqual(['counted keep-alive', 'cut']);
});

test('keeps a peer that takes what waits for it, however slowly', () => {
	const { host, log, peer } = setUp();
	peer.isPaused = true;
	peer.bufferedAmount = 100_000;
	for (let beat = 0; beat < 10; beat += 1) {
		host.advance(BEAT);
		peer.bytesTaken += 1;
	}
	expect(log).toEqual([]);
});

test('does not judge a peer that the server does not read from', () => {
	const { host, log, peer, client } = setUp();
	peer.isPaused = true;
	host.advance(3 * BEAT);
	expect(log).toEqual(['ping', 'ping', 'ping']);
	peer.isPaused = false;
	client.says = true;
	host.advance(2 * BEAT);
	expect(log).toEqual(['ping', 'ping', 'ping', 'ping', 'counted keep-alive', 'cut']);
});

test('leaves a socket alone that is closing, and one that is closed', () => {
	for (const closing of [true, false]) {
		const { host, log, peer, leave } = setUp();
		if (closing) peer.isOpen = false;
		else leave();
		host.advance(10 * BEAT);
		expect(log).toEqual([]);
		expect(host.pending).toBe(0);
	}
});

test('takes it for progress where a connection does not tell what the peer took', () => {
	const { host, log, peer } = setUp();
	peer.bytesTaken = Number.NaN;
	peer.bufferedAmount = 100_000;
	host.advance(10 * BEAT);
	expect(log).toEqual([]);
});

test('does not take the ping itself, which left for the network, for a sign of life', () => {
	const { host, log, peer } = setUp();
	host.advance(BEAT);
	peer.bytesTaken += 2;
	host.advance(BEAT);
	expect(log).toEqual(['ping', 'counted keep-alive', 'cut']);
});

test('asks each peer in its own time, and many that are due at once a few at a time', () => {
	const host = new FakeHost();
	const log: string[] = [];
	const keepAlive = new KeepAlive(host, { add: () => {} });
	const join = (name: string) => {
		const peer = new FakePeer([]);
		peer.ping = () => log.push(name);
		return keepAlive.join(peer, { takeHeard: () => true });
	};
	join('first');
	host.advance(BEAT / 2);
	const second = join('second');
	for (let index = 0; index < 250; index += 1) join('one of many');
	host.advance(BEAT / 2);
	expect(log).toEqual(['first']);
	keepAlive.leave(second);
	host.advance(BEAT / 2);
	expect(log).toEqual(['first', ...Array(250).fill('one of many')]);
	host.advance(BEAT / 2);
	expect(log.slice(251)).toEqual(['first']);
	expect(host.pending).toBe(1);
});

test('lets others have their turn after a hundred peers', () => {
	const host = new FakeHost();
	const log: string[] = [];
	const keepAlive = new KeepAlive(host, { add: () => {} });
	for (let index = 0; index < 101; index += 1) {
		const peer = new FakePeer([]);
		peer.ping = () => log.push('ping');
		keepAlive.join(peer, { takeHeard: () => true });
	}
	host.wait(BEAT, () => log.push('another'));
	host.advance(BEAT);
	expect(log).toEqual([...Array(100).fill('ping'), 'another', 'ping']);
});

test('counts a peer that is cut among the limits', () => {
	const host = new FakeHost();
	const counted: string[] = [];
	const counters = { add: (id: string, amount = 1, label = '') => void counted.push(`${id} ${amount} ${label}`) };
	new KeepAlive(host, counters).join(new FakePeer([]), { takeHeard: () => false });
	host.advance(2 * BEAT);
	expect(counted).toEqual(['limits 1 keep-alive']);
});
