import { expect, test } from 'vitest';
import { InboundGuard } from '../../../src/lab-server/guard/inbound-guard.ts';
import { MemoryBudget } from '../../../src/lab-server/guard/memory-budget.ts';
import { RateBuckets } from '../../../src/lab-server/guard/rate-limiter.ts';
import { RoundRobin } from '../../../src/lab-server/guard/round-robin.ts';
import { LAB_LIMITS, type LabLimits } from '../../../src/lab-server/limits.ts';
import { FakeGuardedPeer } from './support/fake-guarded-peer.ts';
import { FakeHost } from './support/fake-host.ts';

/** An empty text, an empty ping and an empty Close frame, each masked with 00 00 00 00 (RFC 6455 §5.2). */
const TEXT = '81 80 00000000';
const PING = '89 80 00000000';
const CLOSE = '88 80 00000000';
/** Five bytes in the 16-bit form. */
const NOT_MINIMAL = '82 fe 0005';

function setUp(changed: Partial<LabLimits> = {}) {
	const limits: LabLimits = { ...LAB_LIMITS, ...changed };
	const host = new FakeHost();
	const peer = new FakeGuardedPeer();
	const counted: string[] = [];
	const counters = {
		add: (counter: string, amount = 1, label = '') => void counted.push(`${counter} ${amount} ${label}`.trim()),
	};
	const budget = new MemoryBudget(host, limits);
	const rates = RateBuckets.ofAddress(host.now(), limits);
	const turns = new RoundRobin(host, limits.turnPause);
	const guard = new InboundGuard({ host, limits, counters, turns, budget }, peer, rates);
	return { host, peer, counted, budget, rates, guard, limits };
}

test('counts frames, and messages once they are whole', () => {
	const { peer, counted } = setUp();
	peer.receives(`${TEXT} ${PING}`);
	peer.receives(PING);
	// The beginning of a header is no frame yet.
	peer.receives('81');
	expect(counted).toEqual(['messages 1', 'frames 2', 'frames 1', 'frames 0']);
});

test('tells once that something was heard', () => {
	const { peer, guard } = setUp();
	expect(guard.takeHeard()).toBe(false);
	peer.receives(TEXT);
	expect([guard.takeHeard(), guard.takeHeard()]).toEqual([true, false]);
});

test('holds what nobody has read, what is unfinished, what the scenario keeps and what the client has not taken', () => {
	const { peer, guard, rates } = setUp();
	Object.assign(peer, { unread: 1, kept: 20, bufferedAmount: 300 });
	expect(guard.held).toBe(321);
	// The first fragment of a compressed message, one byte of payload: 7 bytes and 768 for the chunk, and 1032 inflated.
	peer.receives('41 81 00000000 00');
	expect(guard.held).toBe(321 + 7 + 768 + 1032);
	expect(guard.owner).toBe(rates);
});

test.each([
	['memory', 'The lab server is short of memory; try again later (limit: heldBytes).'],
	[
		'memory-per-address',
		'Read what the server sends, end what you begin: your address holds too much (limit: heldBytesPerAddress).',
	],
] as const)(
	'for want of %s closes with 1013, holds nothing that counts, and cuts a client that stays',
	(shortage, reason) => {
		const { host, peer, guard, counted, limits } = setUp();
		peer.bufferedAmount = 300;
		guard.shed(shortage);
		expect(counted).toEqual([`limits 1 ${shortage}`]);
		expect(guard.held).toBe(0);
		host.advance(limits.heldGrace - 1);
		expect(peer.log).toEqual([`close 1013: ${reason}`]);
		host.advance(1);
		expect(peer.log.slice(1)).toEqual(['cut']);
	},
);

test('cuts nobody who has gone in time', () => {
	const { host, peer, guard } = setUp();
	guard.shed('memory');
	peer.closes(1013);
	host.advance(60_000);
	expect(peer.log).toHaveLength(1);
	expect(host.pending).toBe(0);
});

test('looks at the memory of all when enough has been read by one', () => {
	const { peer, budget } = setUp({ heldLookBytes: 12 });
	budget.join({ owner: {}, held: 5, shed: () => {} });
	peer.receives(TEXT);
	expect(budget.held).toBe(0);
	peer.receives(TEXT);
	expect(budget.held).toBe(5);
});

test.each([
	['so many frames come at once', { settleFrames: 2, turnFrames: 2 }, 0, ['held: turn', 'released: turn']],
	['fewer frames come at once', { settleFrames: 2, turnFrames: 3 }, 0, []],
	['so many bytes come at once', { settleBytes: 12, turnBytes: 12 }, 0, ['held: turn', 'released: turn']],
	['fewer bytes come at once', { settleBytes: 12, turnBytes: 13 }, 0, []],
	['as many come in a time that others could use', { settleFrames: 2, turnFrames: 2 }, 5, []],
	['just less than that time has passed', { settleFrames: 2, turnFrames: 2 }, 4, ['held: turn', 'released: turn']],
	['twice as many come after a while', { settleFrames: 2, turnFrames: 1 }, 5, ['held: turn', 'released: turn']],
	['as many bytes come after a while', { settleBytes: 12, turnBytes: 12 }, 5, []],
])('of a turn of others when %s: %j, after %i ms', (_when, changed, passed, log) => {
	const { host, peer } = setUp(changed);
	host.advance(passed);
	peer.receives(`${TEXT} ${TEXT}`);
	host.advance(0);
	expect(peer.log).toEqual(log);
});

test('counts anew after each look', () => {
	const { host, peer } = setUp({ settleFrames: 2, turnFrames: 3, settleBytes: 24, turnBytes: 25 });
	for (let count = 0; count < 10; count += 1) peer.receives(`${TEXT} ${PING}`);
	host.advance(0);
	expect(peer.log).toEqual([]);
});

test('measures a look from the one before it', () => {
	const { host, peer } = setUp({ settleFrames: 2, turnFrames: 2 });
	host.advance(5);
	peer.receives(`${TEXT} ${PING}`);
	host.advance(4);
	peer.receives(`${TEXT} ${PING}`);
	expect(peer.log).toEqual(['held: turn']);
});

test('holds a client to its rate of frames and bytes, what was inflated included, and lets go of it when it is gone', () => {
	const slow = { bytesPerSecond: 100, bytesBurst: 100, settleBytes: 100 };
	const { host, peer, guard } = setUp(slow);
	guard.inflated(99);
	expect(peer.log).toEqual([]);
	guard.inflated(51);
	host.advance(499);
	expect(peer.log).toEqual(['held: rate']);
	host.advance(1);
	expect(peer.log).toEqual(['held: rate', 'released: rate']);
	guard.inflated(150);
	guard.stop();
	expect(host.pending).toBe(0);
	const frames = setUp({ framesPerSecond: 10, framesBurst: 1, settleFrames: 2 });
	frames.peer.receives(`${TEXT} ${PING}`);
	expect(frames.peer.log).toEqual(['held: rate']);
});

test('has nothing to let go of where little was said', () => {
	const { peer, guard } = setUp();
	peer.receives(TEXT);
	expect(() => guard.stop()).not.toThrow();
});

test('fails the connection where `ws` would let a broken rule pass', () => {
	const { peer, counted } = setUp();
	peer.receives(NOT_MINIMAL);
	expect(peer.log).toEqual(['messages ignored', 'close 1002: A payload length must be written in its shortest form.']);
	peer.receives(NOT_MINIMAL);
	expect(peer.log).toHaveLength(2);
	expect(counted).toEqual(['frames 1', 'violations 1 length-not-minimal', 'frames 0']);
});

test('does so after the messages that came before it were handed out', () => {
	const { peer } = setUp();
	peer.receives(`${TEXT} ${TEXT} ${TEXT}`);
	peer.handsOut();
	peer.receives(NOT_MINIMAL);
	expect(peer.log).toEqual([]);
	peer.handsOut();
	expect(peer.log).toEqual([]);
	peer.handsOut();
	expect(peer.log).toHaveLength(2);
});

test('counts the first broken rule, and no other', () => {
	const { peer, counted } = setUp();
	peer.fails('reserved-bit', 1002);
	expect(counted).toEqual(['violations 1 reserved-bit']);
	const own = setUp();
	own.peer.receives(NOT_MINIMAL);
	own.peer.fails('reserved-bit', 1002);
	expect(own.counted).toEqual(['frames 1', 'violations 1 length-not-minimal']);
	const broken = setUp();
	broken.peer.fails(null, null);
	expect(broken.counted).toEqual([]);
	expect(broken.peer.log).toEqual([]);
});

test('lets the client answer a failed connection, and throws away what it sends before', () => {
	const { host, peer, counted } = setUp();
	peer.fails('reserved-opcode', 1002);
	peer.receives(`${TEXT} ${TEXT}`);
	expect(peer.log).toEqual(['end held']);
	peer.receives(CLOSE);
	expect(peer.log).toEqual(['end held', 'end released']);
	expect(counted).toEqual(['violations 1 reserved-opcode']);
	expect(host.pending).toBe(0);
});

test('ends the link of a failed connection when its client does, after a while, and when it sends too much', () => {
	const gone = setUp();
	gone.peer.fails(null, 1011);
	gone.peer.ends();
	expect(gone.peer.log).toEqual(['end held', 'end released']);
	expect(gone.host.pending).toBe(0);

	const silent = setUp();
	silent.peer.fails(null, 1011);
	silent.host.advance(1999);
	expect(silent.peer.log).toEqual(['end held']);
	silent.host.advance(1);
	expect(silent.peer.log).toEqual(['end held', 'end released']);

	const loud = setUp({ closeLingerBytes: 12 });
	loud.peer.fails(null, 1011);
	loud.peer.receives(`${TEXT} ${TEXT}`);
	expect(loud.peer.log).toEqual(['end held']);
	loud.peer.receives('81');
	expect(loud.peer.log).toEqual(['end held', 'end released']);
});

test('keeps nothing of a message that the failed connection can’t end', () => {
	const { peer, guard } = setUp();
	peer.receives('01 81 00000000 61');
	expect(guard.held).toBe(7 + 768);
	peer.fails('invalid-utf8', 1007);
	expect(guard.held).toBe(0);
});

test('waits for no answer where the client had closed before', () => {
	const { peer } = setUp();
	peer.receives(CLOSE);
	peer.fails(null, 1011);
	expect(peer.log).toEqual([]);
});

test.each([
	['the client’s code', 4001, null, false, 4001],
	['1006 where no Close frame came', 1006, null, false, 1006],
	['1006 where a failed connection was not answered', 1006, 1002, false, 1006],
	['what the server failed with, where the client answered', 1006, 1002, true, 1002],
	['1006 where the client’s Close frame came and nothing failed', 1006, null, true, 1006],
	['the client’s code, also of a failed connection', 1000, 1002, true, 1000],
])('counts a socket as closed with %s', (_what, received, failedWith, answered, code) => {
	const { peer, guard } = setUp();
	if (failedWith !== null) peer.fails(null, failedWith);
	if (answered) peer.receives(CLOSE);
	expect(guard.closeCode(received)).toBe(code);
});
