import { expect, test } from 'vitest';
import { DueWork } from '../../../src/class/due-work.ts';
import { ABSENT, storeOf } from '../browser/support.ts';

const failed = { type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts: 1 } as const;
const passed = { ...failed, outcome: 'passed', failing: [], attempts: 2 } as const;
const other = { ...failed, exercise: 'data/order' } as const;

test('a result is due until the class has it, on the next page too', () => {
	const kept = storeOf();
	new DueWork(kept).add(failed);
	new DueWork(kept).add(other);
	expect(new DueWork(kept).all()).toEqual([failed, other]);
	new DueWork(kept).noted('closing/code', 1);
	expect(new DueWork(kept).all()).toEqual([other]);
});

test('of an exercise the last result is due, and having heard of the one before is not enough', () => {
	const due = new DueWork(storeOf());
	due.add(failed);
	due.add(passed);
	due.noted('closing/code', 1);
	expect(due.all()).toEqual([passed]);
	due.noted('closing/code', 2);
	expect(due.all()).toEqual([]);
});

test('where a browser keeps nothing, nothing is due', () => {
	const due = new DueWork(ABSENT);
	due.add(failed);
	expect(due.all()).toEqual([]);
});
