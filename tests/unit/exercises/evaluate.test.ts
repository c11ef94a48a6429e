import { expect, test } from 'vitest';
import type { Check } from '../../../src/exercises/check.ts';
import { evaluate, isSolved } from '../../../src/exercises/evaluate.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { printed } from '../trace/wire.ts';

const both = (text: string) => ({ en: text, 'zh-cn': text });

const exercise = (...checks: readonly Check[]) => ({ exercise: { task: both('Do it.'), checks, hints: [] } });

const printsSomething: Check = {
	id: 'prints',
	text: both('Print something.'),
	test: (trace) => (trace.console.length > 0 ? null : both('Nothing was printed.')),
};

test('gives a result for each check, in order, with what was seen instead', () => {
	const always: Check = { id: 'always', text: both('Anything.'), test: () => null };
	const definition = exercise(printsSomething, always);
	expect(evaluate(definition, new TraceModel())).toEqual([
		{ id: 'prints', passed: false, seen: both('Nothing was printed.') },
		{ id: 'always', passed: true, seen: null },
	]);
	expect(evaluate(definition, TraceModel.of([printed('x')]))[0]).toEqual({ id: 'prints', passed: true, seen: null });
});

test('a check that throws has failed and says that it is not the learner’s mistake', () => {
	const broken: Check = {
		id: 'broken',
		text: both('?'),
		test: () => {
			throw new TypeError('oops');
		},
	};
	expect(evaluate(exercise(broken, printsSomething), TraceModel.of([printed('x')]))).toEqual([
		{
			id: 'broken',
			passed: false,
			seen: {
				en: 'This check could not be evaluated: TypeError: oops. That is our mistake, not yours.',
				'zh-cn': '这项检查没能执行：TypeError: oops。这是我们的错，与你的代码无关。',
			},
		},
		{ id: 'prints', passed: true, seen: null },
	]);
});

test('an exercise is solved when all of its checks pass, and a lab without checks never is', () => {
	const trace = TraceModel.of([printed('x')]);
	expect(isSolved(evaluate(exercise(printsSomething, printsSomething), trace))).toBe(true);
	expect(isSolved(evaluate(exercise(printsSomething), new TraceModel()))).toBe(false);
	expect(isSolved(evaluate({}, trace))).toBe(false);
});
