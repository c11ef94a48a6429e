import { expect, test } from 'vitest';
import { reasonOfViolation } from '../../../src/lab-server/guard/fail-reason.ts';
import { DeflateQueue } from '../../../src/lab-server/guard/fair-queue.ts';
import { RateBuckets } from '../../../src/lab-server/guard/rate-limiter.ts';
import { SocketGuard } from '../../../src/lab-server/guard/socket-guard.ts';
import { LAB_LIMITS, type LabLimits } from '../../../src/lab-server/limits.ts';
import type { Job } from '../../../src/lab-server/peer.ts';
import { FakeGuardedPeer } from './support/fake-guarded-peer.ts';
import { FakeHost } from './support/fake-host.ts';

function setUp(changed: Partial<LabLimits> = {}) {
	const limits: LabLimits = { ...LAB_LIMITS, ...changed };
	const host = new FakeHost();
	const counted: string[] = [];
	const counters = {
		add: (counter: string, amount = 1, label = '') => void counted.push(`${counter} ${amount} ${label}`.trim()),
	};
	const guard = new SocketGuard(host, counters, limits);
	const rates = RateBuckets.ofAddress(host.now(), limits);
	return { host, counted, guard, rates, limits };
}

test.each([
	[1000, '1000'],
	[1006, '1006'],
	[2999, '2999'],
	[3000, '3xxx'],
	[4001, '4xxx'],
])('counts a socket that is closed with %i as %s, and does nothing for it from then on', (code, label) => {
	const { host, counted, guard, rates } = setUp();
	const peer = new FakeGuardedPeer();
	guard.lookAfter({ peer, rates, keepAlive: true });
	expect(counted).toEqual(['opened 1']);
	peer.closes(code);
	expect(counted).toEqual(['opened 1', `closed 1 ${label}`]);
	expect(host.pending).toBe(0);
	host.advance(LAB_LIMITS.keepAlive);
	expect(peer.log).toEqual([]);
});

test('lets go of a socket that owed when it was closed', () => {
	const { host, guard, rates } = setUp({ framesPerSecond: 1, framesBurst: 1, settleFrames: 2 });
	const peer = new FakeGuardedPeer();
	guard.lookAfter({ peer, rates, keepAlive: false });
	peer.receives('89 80 00000000 89 80 00000000');
	expect(peer.log).toEqual(['held: rate']);
	peer.closes(1001);
	expect(host.pending).toBe(0);
});

test('asks those sockets with pings that are to be asked', () => {
	const { host, guard, rates } = setUp();
	const [asked, spared] = [new FakeGuardedPeer(), new FakeGuardedPeer()];
	guard.lookAfter({ peer: asked, rates, keepAlive: true });
	guard.lookAfter({ peer: spared, rates, keepAlive: false });
	host.advance(LAB_LIMITS.keepAlive);
	expect([asked.log, spared.log]).toEqual([['ping'], []]);
});

test('adds up what sockets hold, but for those that are bounded elsewhere', () => {
	const { host, guard, rates } = setUp();
	const [counts, other] = [new FakeGuardedPeer(), new FakeGuardedPeer()];
	Object.assign(counts, { bufferedAmount: 5 });
	Object.assign(other, { bufferedAmount: 70 });
	guard.lookAfter({ peer: counts, rates, keepAlive: false });
	guard.lookAfter({ peer: other, rates, keepAlive: false, inBudget: false });
	host.advance(LAB_LIMITS.heldLook);
	expect(guard.budget.held).toBe(5);
	counts.closes(1000);
	expect(guard.budget.held).toBe(0);
});

test('compresses in turns of addresses, and counts what is inflated as what was read', () => {
	const { guard, rates } = setUp({ deflateConcurrency: 1, settleBytes: 100, bytesBurst: 100 });
	const [peer, plain] = [new FakeGuardedPeer(), new FakeGuardedPeer()];
	peer.isDeflated = true;
	guard.lookAfter({ peer, rates, keepAlive: false });
	guard.lookAfter({ peer: plain, rates, keepAlive: false });
	expect(plain.deflate).toBeNull();
	const ran: string[] = [];
	for (const name of ['first', 'second']) peer.deflate?.queue(() => void ran.push(name));
	expect(ran).toEqual(['first']);
	peer.deflate?.inflated(101);
	expect(peer.log).toEqual(['held: rate']);
});

test('counts nothing where nobody wants figures', () => {
	const host = new FakeHost();
	const peer = new FakeGuardedPeer();
	new SocketGuard(host).lookAfter({ peer, rates: RateBuckets.ofAddress(0), keepAlive: true });
	peer.closes(1000);
	expect(host.pending).toBe(0);
});

test('runs so many jobs at a time, and begins the next when one has ended, address by address', () => {
	const queue = new DeflateQueue(2);
	const log: string[] = [];
	const ends: Record<string, () => void> = {};
	const job =
		(name: string): Job =>
		(done) => {
			log.push(name);
			ends[name] = done;
		};
	const [many, few] = [{}, {}];
	for (const name of ['a1', 'a2', 'a3', 'a4']) queue.add(many, job(name));
	queue.add(few, job('b1'));
	expect(log).toEqual(['a1', 'a2']);
	ends['a2']?.();
	ends['a1']?.();
	expect(log).toEqual(['a1', 'a2', 'a3', 'b1']);
	ends['a3']?.();
	ends['b1']?.();
	ends['a4']?.();
	queue.add(few, job('b2'));
	queue.add(few, job('b3'));
	queue.add(few, job('b4'));
	expect(log.slice(4)).toEqual(['a4', 'b2', 'b3']);
});

test.each([
	['length-not-minimal', 'A payload length must be written in its shortest form.'],
	['length-top-bit', 'The top bit of a 64-bit payload length must be 0.'],
	['reserved-bit', 'A reserved bit is set, and no extension was agreed on that gives it a meaning.'],
] as const)('says of %s what the client did, in as many bytes as a Close frame has room for', (id, reason) => {
	expect(reasonOfViolation(id)).toBe(reason);
	expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});
