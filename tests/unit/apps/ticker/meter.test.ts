import { expect, test } from 'vitest';
import { Meter } from '../../../../src/apps/ticker/meter.ts';
import type { Quote } from '../../../../src/apps/ticker/quote.ts';

const quote = (type: Quote['type'], from: number, seq: number): Quote => ({
	type,
	symbol: 'ACME',
	from,
	seq,
	value: 1,
});
const NOTHING = { updates: 0, bytes: 0, changes: null, rows: 0, pictures: 0, longest: 0 };

test('counts updates, their bytes, what is in them and what is drawn, a second of it', () => {
	const meter = new Meter(1000);
	meter.quote(quote('snapshot', 0, 0), 'began', 60);
	meter.quote(quote('update', 1, 1), 'added', 14);
	meter.quote(quote('update', 2, 4), 'added', 14);
	meter.row();
	for (const now of [1010, 1026, 1126]) meter.picture(now);
	expect(meter.take(1500)).toEqual({ updates: 4, bytes: 56, changes: 2, rows: 2, pictures: 6, longest: 100 });
	expect(meter.take(2500)).toEqual(NOTHING);
});

test('counts gaps and repairs for as long as it lives', () => {
	const meter = new Meter(0);
	meter.quote(quote('update', 3, 3), 'gap', 14);
	meter.quote(quote('update', 4, 4), 'waiting', 14);
	meter.take(1000);
	meter.quote(quote('snapshot', 4, 4), 'repaired', 14);
	expect([meter.gaps, meter.repaired]).toEqual([1, 1]);
});

test('takes no time without pictures for a wait where nobody could see them', () => {
	const meter = new Meter(0);
	meter.picture(100);
	meter.hidden();
	meter.picture(9000);
	expect(meter.take(10_000).longest).toBe(0);
});
