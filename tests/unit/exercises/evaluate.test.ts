import { expect, test } from 'vitest';
import type { Check } from '../../../src/exercises/check.ts';
import { type CheckResult, evaluate, isSolved } from '../../../src/exercises/evaluate.ts';
import { say, sayOwn } from '../../../src/exercises/say.ts';
import { exercises } from '../../../src/i18n/en/exercises.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { printed } from '../trace/wire.ts';

const exercise = (checks: Readonly<Record<string, Check>>) => ({ exercise: { checks, wrong: {} } });

const prints: Check = (trace) => (trace.console.length > 0 ? null : say('nothingPrinted'));
const always: Check = () => null;

/** The results with their sentences in English. */
const inEnglish = (results: readonly CheckResult[]) =>
	results.map((result) => ({ ...result, seen: result.seen?.write(exercises, {}) ?? null }));

test('gives a result for each check, in order, with what was seen instead', () => {
	const definition = exercise({ prints, always });
	expect(inEnglish(evaluate(definition, new TraceModel()))).toEqual([
		{ id: 'prints', passed: false, seen: 'Nothing was printed.' },
		{ id: 'always', passed: true, seen: null },
	]);
	expect(evaluate(definition, TraceModel.of([printed('x')]))[0]).toEqual({ id: 'prints', passed: true, seen: null });
});

test('a check that throws has failed and says that it is not the learner’s mistake', () => {
	const broken: Check = () => {
		throw new TypeError('oops');
	};
	expect(inEnglish(evaluate(exercise({ broken, prints }), TraceModel.of([printed('x')])))).toEqual([
		{
			id: 'broken',
			passed: false,
			seen: 'This check could not be evaluated: TypeError: oops. That is our mistake, not yours.',
		},
		{ id: 'prints', passed: true, seen: null },
	]);
});

test('a lab says sentences of its own', () => {
	const seen = sayOwn('late', { line: 4 });
	expect(seen.id).toBe('late');
	expect(seen.write(exercises, { late: ({ line }) => `Line ${line} came too late.` })).toBe('Line 4 came too late.');
});

test('an exercise is solved when all of its checks pass, and a lab without checks never is', () => {
	const trace = TraceModel.of([printed('x')]);
	expect(isSolved(evaluate(exercise({ prints, always }), trace))).toBe(true);
	expect(isSolved(evaluate(exercise({ prints }), new TraceModel()))).toBe(false);
	expect(isSolved(evaluate({}, trace))).toBe(false);
});
