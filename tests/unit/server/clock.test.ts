import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Admission } from '../../../server/guard/admission.ts';
import { LIMITS } from '../../../server/guard/limits.ts';
import { createLog } from '../../../server/process/log.ts';
import { nodeHost } from '../../../server/process/node-host.ts';
import { KeepAlive } from '../../../src/lab-server/guard/keep-alive.ts';
import { RateBuckets, RateLimiter } from '../../../src/lab-server/guard/rate-limiter.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from '../lab-server/support/fake-host.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 28, 12);

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(() => {
	vi.useRealTimers();
});

test.each([
	['an hour back', -HOUR],
	['an hour forward', HOUR],
	['to 1970', -NOON],
])('a machine’s clock that is set %s moves the clock of the server nowhere', (_where, by) => {
	const before = nodeHost.now();
	vi.setSystemTime(NOON + by);
	const passed = nodeHost.now() - before;
	expect(passed >= 0 && passed < HOUR / 2).toBe(true);
	expect(nodeHost.date()).toBe(NOON + by);
});

test.each([-HOUR, HOUR])('limits hold and give back as ever when it is set by %i ms', (by) => {
	const host = new FakeHost();
	const limits = { ...LIMITS, handshakesPerSecond: 1, handshakesBurst: 2 };
	const admission = new Admission(() => host.now(), limits);
	const enter = () => 'leave' in admission.enter('192.0.2.1');
	expect([enter(), enter(), enter()]).toEqual([true, true, false]);
	host.setDate(host.date() + by);
	expect(enter()).toBe(false);
	host.advance(1_000);
	expect([enter(), enter()]).toEqual([true, false]);
});

test.each([-HOUR, HOUR])('a socket above its rate rests for as long as ever when it is set by %i ms', (by) => {
	const host = new FakeHost();
	const log: string[] = [];
	const socket = { hold: () => log.push('held'), release: () => log.push('read on') };
	const limiter = new RateLimiter(
		{ host, counters: { add: () => {} }, limits: LAB_LIMITS },
		socket,
		RateBuckets.ofAddress(host.now()),
	);
	limiter.take(LAB_LIMITS.framesBurst + LAB_LIMITS.framesPerSecond, 0, host.now());
	host.setDate(host.date() + by);
	host.advance(999);
	expect(log).toEqual(['held']);
	host.advance(1);
	expect(log).toEqual(['held', 'read on']);
});

test.each([-HOUR, HOUR])('a peer is pinged as ever when it is set by %i ms', (by) => {
	const host = new FakeHost();
	const log: string[] = [];
	const peer = {
		isOpen: true,
		bufferedAmount: 0,
		isPaused: false,
		bytesTaken: 0,
		ping: () => log.push('ping'),
		cut: () => log.push('cut'),
	};
	new KeepAlive(host, { add: () => {} }).join(peer, { takeHeard: () => true });
	host.setDate(host.date() + by);
	host.advance(LAB_LIMITS.keepAlive - 1);
	expect(log).toEqual([]);
	host.advance(1);
	expect(log).toEqual(['ping']);
});

test('the log tells the time of the machine, as it is set', () => {
	const host = new FakeHost();
	const times: string[] = [];
	const log = createLog('json', host, (line) => {
		times.push(JSON.parse(line).time);
		return true;
	});
	log.info('listening');
	host.setDate(NOON);
	log.info('listening');
	expect(times).toEqual([new Date(1_000_000).toISOString(), '2026-11-28T12:00:00.000Z']);
});
