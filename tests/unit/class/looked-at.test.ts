import { expect, test } from 'vitest';
import { type LookedRun, toAsk, withRun } from '../../../src/class/desk/looked-at.ts';
import type { Student } from '../../../src/classroom/messages.ts';

const run = (student: number | null, code: string): LookedRun => ({ student, lab: 'closing/code', code, run: null });

test('two runs stand side by side, and a third takes the place of the oldest', () => {
	const [ada, bo, cy] = [run(1, 'a'), run(2, 'b'), run(3, 'c')];
	expect(withRun(withRun([], ada), bo)).toEqual([ada, bo]);
	expect(withRun([ada, bo], cy)).toEqual([bo, cy]);
});

test('a new run of the same student takes the place of their last one', () => {
	expect(withRun([run(1, 'a'), run(null, 's')], run(1, 'b'))).toEqual([run(1, 'b'), run(null, 's')]);
	expect(withRun([run(1, 'a'), run(null, 's')], run(null, 't'))).toEqual([run(1, 'a'), run(null, 't')]);
});

test('of those looked at, who has run something since is asked; who is waited for, whatever has changed; nobody else', () => {
	const student = (id: number, t: number | null): Student => ({
		...{ id, name: 'Ada', here: true, hand: false, page: null },
		work: t === null ? [] : [{ exercise: 'closing/code', outcome: 'failed', attempts: 1, failing: [], t }],
	});
	const before = [student(1, 5), student(2, null), student(3, 5)];
	const looked = [1, null];
	expect(toAsk({ awaited: null, looked }, before, [student(1, 5), student(2, null)])).toEqual([]);
	expect(toAsk({ awaited: null, looked }, before, [student(1, 6), student(2, 1), student(3, 9)])).toEqual([1]);
	// They came back after their connection was lost, and with it what was asked or answered.
	expect(toAsk({ awaited: 2, looked }, before, [student(1, 5), student(2, null)])).toEqual([2]);
});
