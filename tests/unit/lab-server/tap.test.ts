import { describe, expect, test } from 'vitest';
import { noCounters } from '../../../src/lab-server/counters.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { SocketLog } from '../../../src/lab-server/tap/socket-log.ts';
import { Backlog, Tap, type Watcher } from '../../../src/lab-server/tap/tap.ts';
import { decodeTapRecords, type TapRecord } from '../../../src/trace/tap/channel.ts';
import { FakeHost } from './support/fake-host.ts';

function setUp(backlog = new Backlog(LAB_LIMITS)) {
	const host = new FakeHost();
	/** While it does not take what is sent, `waiting` is on its way. */
	const page = { takes: true, waiting: [] as (() => void)[], batches: [] as TapRecord[][] };
	const watcher: Watcher = {
		send(batch, sent) {
			page.batches.push(decodeTapRecords(batch.slice()));
			if (page.takes) sent();
			else page.waiting.push(sent);
		},
	};
	const tap = new Tap('id', watcher, { ...host.around, counters: noCounters, backlog });
	const watch = (tag: string | null): SocketLog => {
		const log = tap.watch(tag);
		if (!(log instanceof SocketLog)) throw new Error(log);
		return log;
	};
	return { host, page, watcher, tap, watch };
}

/** Has so many bytes of records made of one socket, in records that fill a backlog to the byte. */
function fill(log: SocketLog, bytes: number): void {
	const recordLength = 32 * 1024;
	const chunk = new Uint8Array(recordLength - 14 - log.tag.length);
	for (let sum = 0; sum < bytes; sum += recordLength) log.bytes('in', chunk, 0);
}

const STATE_1 = { type: 'state', readyState: 1 } as const;

describe('a tap', () => {
	test('goes by the limits that it is handed', () => {
		const { host, watcher } = setUp();
		const limits = { ...LAB_LIMITS, socketsPerTap: 1, tapBytesPerSocket: 2 };
		const losses: number[] = [];
		const counters = { add: (_id: string, bytes = 1) => losses.push(bytes) };
		const tap = new Tap('id', watcher, { host, limits, counters, backlog: new Backlog(limits) });
		const log = tap.watch('1');
		if (!(log instanceof SocketLog)) throw new Error(log);
		expect(tap.watch('2')).toBe('full');
		log.bytes('in', Uint8Array.of(1, 2), 10);
		log.bytes('in', Uint8Array.of(3), 10);
		expect(losses).toEqual([1]);
	});

	test('sends what happens together in one batch, in order', () => {
		const { host, page, watch } = setUp();
		const [a, b] = [watch('1.1'), watch('1.2')];
		a.bytes('out', Uint8Array.of(1), 10);
		b.bytes('in', Uint8Array.of(2), 11);
		a.fact(STATE_1);
		expect(page.batches).toEqual([]);
		host.advance(0);
		expect(page.batches).toEqual([
			[
				{ tag: '1.1', t: 10, kind: 'bytes', direction: 'out', chunk: Uint8Array.of(1) },
				{ tag: '1.2', t: 11, kind: 'bytes', direction: 'in', chunk: Uint8Array.of(2) },
				{ tag: '1.1', t: 1_000_000, kind: 'peer', fact: STATE_1 },
			],
		]);
	});

	test('sends a few batches at once after a time without, then one in each interval', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		const sent = (ms: number): number => {
			log.bytes('out', Uint8Array.of(1), host.now());
			host.advance(ms);
			return page.batches.length;
		};
		for (let batch = 1; batch <= LAB_LIMITS.tapFlushBurst; batch += 1) expect(sent(0)).toBe(batch);
		expect(sent(LAB_LIMITS.tapFlushInterval - 1)).toBe(LAB_LIMITS.tapFlushBurst);
		expect(sent(1)).toBe(LAB_LIMITS.tapFlushBurst + 1);
		expect(sent(LAB_LIMITS.tapFlushInterval - 1)).toBe(LAB_LIMITS.tapFlushBurst + 1);
		expect(sent(1)).toBe(LAB_LIMITS.tapFlushBurst + 2);
	});

	test('keeps nobody waiting longer than the interval, however many full batches went before', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		for (let batch = 0; batch < 50; batch += 1) log.bytes('out', new Uint8Array(LAB_LIMITS.tapFlushBytes), host.now());
		const sent = page.batches.length;
		log.bytes('out', Uint8Array.of(1), host.now());
		host.advance(LAB_LIMITS.tapFlushInterval);
		expect(page.batches).toHaveLength(sent + 1);
	});

	test('sends a full batch at once', () => {
		const { page, watch } = setUp();
		watch('1').bytes('out', new Uint8Array(LAB_LIMITS.tapFlushBytes), 0);
		expect(page.batches).toHaveLength(1);
	});

	test('counts what a page that does not keep up misses, and tells it together with the facts when it can', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		page.takes = false;
		fill(watch('other'), LAB_LIMITS.tapBacklog);
		const sent = page.batches.length;
		log.bytes('out', new Uint8Array(100), 0);
		log.bytes('out', new Uint8Array(50), 0);
		log.bytes('in', new Uint8Array(7), 0);
		log.fact({ type: 'disconnected' });
		host.advance(10 * LAB_LIMITS.tapRetry);
		expect(page.batches).toHaveLength(sent);
		page.takes = true;
		for (const taken of page.waiting) taken();
		log.bytes('out', new Uint8Array(1), 0);
		host.advance(LAB_LIMITS.tapRetry);
		const shown = page.batches
			.flat()
			.filter(({ tag }) => tag === '1')
			.map(({ t: _at, ...rest }) => rest);
		expect(shown).toEqual([
			{ tag: '1', kind: 'lost', direction: 'out', bytes: 151 },
			{ tag: '1', kind: 'lost', direction: 'in', bytes: 7 },
			{ tag: '1', kind: 'peer', fact: { type: 'disconnected' } },
		]);
		expect(host.pending).toBe(0);
	});

	test('keeps its small share when pages that do not keep up have taken the common one', () => {
		const backlog = new Backlog(LAB_LIMITS);
		const greedy = Array.from({ length: LAB_LIMITS.tapBacklogs / LAB_LIMITS.tapBacklog + 1 }, () => setUp(backlog));
		for (const { page, watch } of greedy) {
			page.takes = false;
			fill(watch('1'), LAB_LIMITS.tapBacklog);
		}
		const bytesOf = ({ page }: { page: { batches: TapRecord[][] } }) =>
			page.batches.flat().reduce((sum, record) => sum + (record.kind === 'bytes' ? record.chunk.length : 0), 0);
		const kept = greedy.reduce((sum, { page }) => sum + bytesOf({ page }), 0);
		expect(kept).toBeLessThanOrEqual(LAB_LIMITS.tapBacklogs + greedy.length * LAB_LIMITS.tapReserve);
		expect(kept).toBeGreaterThan(LAB_LIMITS.tapBacklogs * 0.9);

		const modest = setUp(backlog);
		modest.page.takes = false;
		fill(modest.watch('1'), LAB_LIMITS.tapBacklog);
		expect(bytesOf(modest)).toBeGreaterThan(LAB_LIMITS.tapReserve * 0.4);
		expect(bytesOf(modest)).toBeLessThanOrEqual(LAB_LIMITS.tapReserve);

		for (const { tap } of greedy) tap.close();
		const next = setUp(backlog);
		next.page.takes = false;
		fill(next.watch('1'), LAB_LIMITS.tapBacklog);
		expect(bytesOf(next)).toBeGreaterThan(LAB_LIMITS.tapBacklog * 0.9);
	});

	test('copies what it is given, and fills no batch again before it has left', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		page.takes = false;
		const kept: Uint8Array[] = [];
		const chunk = Uint8Array.of(1, 2, 3);
		for (const byte of [1, 7, 9]) {
			chunk[0] = byte;
			log.bytes('out', chunk, host.now());
			chunk[0] = 0;
			host.advance(LAB_LIMITS.tapFlushInterval);
			page.waiting.shift()?.();
		}
		for (const record of page.batches.flat()) if (record.kind === 'bytes') kept.push(record.chunk);
		expect(kept).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(7, 2, 3), Uint8Array.of(9, 2, 3)]);
	});

	test('has one batch under way to a page that does not read, however often something small happens', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		page.takes = false;
		for (let byte = 0; byte < 100; byte += 1) {
			log.bytes('out', Uint8Array.of(byte), 0);
			host.advance(LAB_LIMITS.tapFlushInterval);
		}
		expect(page.batches.map(({ length }) => length)).toEqual([1]);
		page.waiting.shift()?.();
		host.advance(0);
		expect(page.batches.map(({ length }) => length)).toEqual([1, 99]);
	});

	test('sends a chunk that is longer than a batch whole and in order', () => {
		const { page, watch } = setUp();
		const log = watch('1');
		const long = new Uint8Array(LAB_LIMITS.tapBatchBytes).fill(2);
		log.bytes('in', Uint8Array.of(1), 0);
		log.bytes('in', long, 0);
		const chunks = page.batches.flat().map((record) => (record.kind === 'bytes' ? record.chunk : null));
		expect(chunks).toEqual([Uint8Array.of(1), long]);
	});

	test('does not wait any longer for a chunk that was read long before it was known to be watched', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		log.bytes('out', Uint8Array.of(1), host.now());
		host.advance(0);
		log.bytes('out', Uint8Array.of(2), host.now() - 5000);
		host.advance(LAB_LIMITS.tapFlushInterval);
		expect(page.batches).toHaveLength(2);
	});

	test('records of one socket only so much, and counts the rest', () => {
		const { host, page, watch } = setUp();
		const [log, other] = [watch('1'), watch('2')];
		const chunk = new Uint8Array(1024 * 1024);
		const chunks = LAB_LIMITS.tapBytesPerSocket / chunk.length;
		for (let index = 0; index < chunks + 3; index += 1) log.bytes('in', chunk, 0);
		other.bytes('in', Uint8Array.of(1), 0);
		host.advance(LAB_LIMITS.tapRetry);
		const records = page.batches.flat();
		expect(records.filter(({ tag, kind }) => tag === '1' && kind === 'bytes')).toHaveLength(chunks);
		expect(records).toContainEqual(expect.objectContaining({ tag: '1', kind: 'lost', bytes: 3 * chunk.length }));
		expect(records).toContainEqual(expect.objectContaining({ tag: '2', kind: 'bytes', chunk: Uint8Array.of(1) }));
	});

	test('keeps nothing once it is closed', () => {
		const { host, page, tap, watch } = setUp();
		const log = watch('1');
		log.bytes('out', Uint8Array.of(1), 0);
		tap.close();
		log.bytes('out', Uint8Array.of(2), 0);
		log.fact(STATE_1);
		expect(host.pending).toBe(0);
		host.advance(1000);
		expect(page.batches).toEqual([]);
	});

	test('watches only so many sockets at a time', () => {
		const { tap, watch } = setUp();
		const logs = Array.from({ length: LAB_LIMITS.socketsPerTap }, () => watch(null));
		expect(tap.watch(null)).toBe('full');
		logs[0]?.end();
		expect(watch(null).tag).toBe(`s${LAB_LIMITS.socketsPerTap + 1}`);
	});
});
