import { expect, test } from 'vitest';
import { RateBuckets, RateLimiter } from '../../../src/lab-server/guard/rate-limiter.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

const limits = {
	...LAB_LIMITS,
	...{ framesPerSecond: 10, framesBurst: 10, bytesPerSecond: 1000, bytesBurst: 1000 },
	...{ addressFramesPerSecond: 20, addressFramesBurst: 20, addressBytesPerSecond: 2000, addressBytesBurst: 2000 },
};

function setUp() {
	const host = new FakeHost();
	const log: string[] = [];
	const start = host.now();
	const counters = { add: (_id: string, _amount?: number, label = '') => log.push(label) };
	const ofAddress = RateBuckets.ofAddress(start, limits);
	const join = (name: string) => {
		const note = (what: string) => (reason: string) => log.push(`${name} ${what} at ${host.now() - start}: ${reason}`);
		const pace = new RateLimiter(
			{ host, counters, limits },
			{ hold: note('held'), release: note('released') },
			ofAddress,
		);
		return (frames: number, bytes: number) => pace.take(frames, bytes, host.now());
	};
	return { host, log, join };
}

test('does not mind what stays within the rates', () => {
	const { host, log, join } = setUp();
	const take = join('a');
	for (let second = 0; second < 100; second += 1) {
		take(10, 1000);
		host.advance(1000);
	}
	expect(log).toEqual([]);
});

test('holds a socket that owes frames until they are paid', () => {
	const { host, log, join } = setUp();
	join('a')(15, 0);
	host.advance(10_000);
	expect(log).toEqual(['rate-per-socket', 'a held at 0: rate', 'a released at 500: rate']);
});

test('holds a socket that owes bytes, and longer if more of them were on their way', () => {
	const { host, log, join } = setUp();
	const take = join('a');
	take(1, 1500);
	host.advance(100);
	take(1, 500);
	host.advance(10_000);
	expect(log).toEqual(['rate-per-socket', 'a held at 0: rate', 'a released at 1000: rate']);
});

test('holds the sockets of an address that together owe more than each', () => {
	const { host, log, join } = setUp();
	const [a, b, c] = [join('a'), join('b'), join('c')];
	a(10, 0);
	b(10, 0);
	c(10, 0);
	host.advance(10_000);
	expect(log).toEqual(['rate-per-address', 'c held at 0: rate', 'c released at 500: rate']);
});

test('waits for the larger of two debts, its own and that of its address, also where one grows meanwhile', () => {
	const { host, log, join } = setUp();
	const [a, b, c] = [join('a'), join('b'), join('c')];
	a(15, 0);
	host.advance(100);
	b(10, 0);
	c(10, 0);
	host.advance(10_000);
	expect(log).toEqual([
		'rate-per-socket',
		'a held at 0: rate',
		'rate-per-address',
		'b held at 100: rate',
		'rate-per-address',
		'c held at 100: rate',
		'c released at 750: rate',
		'b released at 750: rate',
		'a released at 750: rate',
	]);
});

test('counts it as its own limit where it owes as much as its address', () => {
	const host = new FakeHost();
	const counted: string[] = [];
	const counters = { add: (id: string, amount = 1, label = '') => void counted.push(`${id} ${amount} ${label}`) };
	const same = { ...limits, addressFramesPerSecond: 10, addressFramesBurst: 10 };
	const socket = { hold: () => {}, release: () => {} };
	const pace = new RateLimiter({ host, counters, limits: same }, socket, RateBuckets.ofAddress(host.now(), same));
	pace.take(15, 0, host.now());
	expect(counted).toEqual(['limits 1 rate-per-socket']);
	pace.stop();
	expect(host.pending).toBe(0);
});

test.each([
	['nothing was taken', 0, 0, 0, true],
	['frames are owed', 1, 0, 99, false],
	['frames were paid', 1, 0, 100, true],
	['bytes are owed', 0, 100, 99, false],
	['bytes were paid', 0, 100, 100, true],
])('what a socket may send is as good as new when %s', (_when, frames, bytes, passed, full) => {
	const buckets = RateBuckets.ofSocket(0, limits);
	buckets.take(frames, bytes, 0);
	expect(buckets.isFull(passed)).toBe(full);
});
