import { expect, test } from 'vitest';
import { PriceTable } from '../../../../src/apps/ticker/price-table.ts';
import type { Quote } from '../../../../src/apps/ticker/quote.ts';

const snapshot = (seq: number, value: number, symbol = 'ACME'): Quote => ({
	type: 'snapshot',
	symbol,
	from: seq,
	seq,
	value,
});
const update = (from: number, seq: number, value: number, symbol = 'ACME'): Quote => ({
	type: 'update',
	symbol,
	from,
	seq,
	value,
});

/** What each quote does, and what the table says of ACME at the end. */
function after(...quotes: readonly Quote[]) {
	const table = new PriceTable();
	const effects = quotes.map((quote) => table.apply(quote));
	const row = table.rows.get('ACME');
	return { effects, row: row && { price: row.price, seq: row.seq, certain: row.certain } };
}

test('adds changes to a snapshot, one by one or several in one', () => {
	expect(after(snapshot(7, 1200), update(8, 8, -3), update(9, 12, 10))).toEqual({
		effects: ['began', 'added', 'added'],
		row: { price: 1207, seq: 12, certain: true },
	});
});

test('skips a change that it has', () => {
	expect(after(snapshot(7, 1200), update(7, 7, 5), update(6, 6, 5))).toEqual({
		effects: ['began', 'known already', 'known already'],
		row: { price: 1200, seq: 7, certain: true },
	});
});

test('adds nothing from a gap on, until the next snapshot', () => {
	expect(after(snapshot(7, 1200), update(9, 9, 5), update(10, 10, 5), snapshot(10, 1300), update(11, 11, 1))).toEqual({
		effects: ['began', 'gap', 'waiting', 'repaired', 'added'],
		row: { price: 1301, seq: 11, certain: true },
	});
	expect(after(snapshot(7, 1200), update(9, 9, 5)).row).toEqual({ price: 1200, seq: 7, certain: false });
});

test('takes a gap in front of a sum for one, too', () => {
	expect(after(snapshot(7, 1200), update(9, 12, 5)).effects).toEqual(['began', 'gap']);
});

test('knows no price without a snapshot', () => {
	expect(after(update(1, 1, 5))).toEqual({ effects: ['waiting'], row: undefined });
});

test('tells once which rows have changed', () => {
	const table = new PriceTable();
	for (const quote of [snapshot(0, 10), snapshot(0, 20, 'BOLT'), update(1, 1, 1), update(2, 2, 1)]) table.apply(quote);
	expect([...table.takeChanged()].map(({ symbol }) => symbol)).toEqual(['ACME', 'BOLT']);
	expect(table.takeChanged().size).toBe(0);
	table.apply(update(3, 3, 1));
	table.drop('ACME');
	expect(table.takeChanged().size).toBe(0);
});

test('doubts every price once the connection is gone', () => {
	const table = new PriceTable();
	table.apply(snapshot(0, 10));
	table.doubt();
	expect([...table.takeChanged()].map(({ certain }) => certain)).toEqual([false]);
	expect(table.apply(update(2, 2, 1))).toBe('waiting');
	expect(table.apply(snapshot(9, 12))).toBe('began');
});
