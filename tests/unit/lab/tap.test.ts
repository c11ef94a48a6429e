import { describe, expect, test } from 'vitest';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { SocketLog } from '../../../src/lab/tap/socket-log.ts';
import { Tap } from '../../../src/lab/tap/tap.ts';
import { decodeTapRecords, type TapRecord } from '../../../src/trace/tap-wire.ts';
import { FakeHost } from './support/fake-host.ts';

function setUp() {
	const host = new FakeHost();
	const page = { backlog: 0, batches: [] as TapRecord[][] };
	const tap = new Tap('id', host, {
		send: (batch) => page.batches.push(decodeTapRecords(batch)),
		backlog: () => page.backlog,
	});
	const watch = (tag: string | null): SocketLog => {
		const log = tap.watch(tag);
		if (!(log instanceof SocketLog)) throw new Error(log);
		return log;
	};
	return { host, page, tap, watch };
}

const STATE_1 = { type: 'state', readyState: 1 } as const;

describe('a tap', () => {
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
				{ tag: '1.1', at: 10, kind: 'bytes', direction: 'out', chunk: Uint8Array.of(1) },
				{ tag: '1.2', at: 11, kind: 'bytes', direction: 'in', chunk: Uint8Array.of(2) },
				{ tag: '1.1', at: 1_000_000, kind: 'peer', fact: STATE_1 },
			],
		]);
	});

	test('sends a second batch no sooner than the interval after the first', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		log.bytes('out', Uint8Array.of(1), host.now());
		host.advance(0);
		log.bytes('out', Uint8Array.of(2), host.now());
		host.advance(LAB_LIMITS.tapFlushInterval - 1);
		expect(page.batches).toHaveLength(1);
		host.advance(1);
		expect(page.batches).toHaveLength(2);
	});

	test('sends a full batch at once', () => {
		const { page, watch } = setUp();
		watch('1').bytes('out', new Uint8Array(LAB_LIMITS.tapFlushBytes), 0);
		expect(page.batches).toHaveLength(1);
	});

	test('counts what a page that does not keep up misses, and tells it together with the facts when it can', () => {
		const { host, page, watch } = setUp();
		const log = watch('1');
		page.backlog = LAB_LIMITS.tapBacklog;
		log.bytes('out', new Uint8Array(100), 0);
		log.bytes('out', new Uint8Array(50), 0);
		log.bytes('in', new Uint8Array(7), 0);
		log.fact({ type: 'disconnected' });
		host.advance(10 * LAB_LIMITS.tapRetry);
		expect(page.batches).toEqual([]);
		page.backlog = 0;
		log.bytes('out', new Uint8Array(1), 0);
		host.advance(LAB_LIMITS.tapRetry);
		const shown = page.batches.flat().map(({ at: _at, ...rest }) => rest);
		expect(shown).toEqual([
			{ tag: '1', kind: 'lost', direction: 'out', bytes: 151 },
			{ tag: '1', kind: 'lost', direction: 'in', bytes: 7 },
			{ tag: '1', kind: 'peer', fact: { type: 'disconnected' } },
		]);
		expect(host.pending).toBe(0);
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
