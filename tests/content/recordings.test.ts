import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabRun, labIds, runsOf } from '../../scripts/recorder/labs.ts';
import type { LabDefinition } from '../../src/exercises/check.ts';
import { evaluate, isSolved } from '../../src/exercises/evaluate.ts';
import { outcomeOf } from '../../src/exercises/prediction.ts';
import { ShownRun } from '../../src/exercises/shown.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { CONTENT } from './content-page.ts';

interface WholeLab {
	readonly id: string;
	readonly definition: LabDefinition;
	readonly runs: readonly LabRun[];
}

const labs = await Promise.all(
	labIds().map(async (id): Promise<WholeLab> => {
		const { default: definition }: { default: LabDefinition } = await import(join(CONTENT, 'labs', id, 'lab.ts'));
		return { id, definition, runs: await runsOf(id) };
	}),
);

const traceOf = ({ file }: LabRun) => TraceModel.of(loadTrace(readFileSync(file, 'utf8')).events);

describe.each(labs.map((lab) => [lab.id, lab] as const))('%s', (_, { definition, runs }) => {
	it.each(runs.map((run) => [run.name, run] as const))(
		'has a recording of %s, as the file stands now',
		(_name, run) => {
			expect(existsSync(run.file), 'npm run record').toBe(true);
			expect(loadTrace(readFileSync(run.file, 'utf8')).meta.code, 'npm run record').toBe(run.code);
		},
	);

	const { exercise, claims = {}, predictions = {} } = definition;
	const recorded = () => {
		const [starter] = runs;
		if (starter === undefined) throw new Error('The lab has no starter.');
		const trace = traceOf(starter);
		return { trace, run: new ShownRun(trace) };
	};

	it.each(Object.entries(claims))('proves the claim %s, and shows where', (_claim, { holds, shown }) => {
		const { trace, run } = recorded();
		expect(holds(trace, run)).toBe(true);
		expect(holds(new TraceModel(), new ShownRun(new TraceModel()))).toBe(false);
		expect(shown(run)).not.toBeNull();
	});

	it.each(Object.entries(predictions))('has an answer to the prediction %s', (_prediction, prediction) => {
		const { trace, run } = recorded();
		const { answer } = outcomeOf(prediction, trace, run);
		expect(answer.length).toBeGreaterThanOrEqual(prediction.kind === 'order' ? 2 : 1);
	});

	if (exercise === undefined) return;
	const resultsOf = (name: string) => {
		const run = runs.find((candidate) => candidate.name === name);
		return run === undefined ? [] : evaluate(definition, traceOf(run));
	};

	it('does not pass with its starter', () => expect(isSolved(resultsOf('starter'))).toBe(false));

	it('passes with its solution', () => {
		expect(resultsOf('solution').filter(({ passed }) => !passed)).toEqual([]);
		expect(isSolved(resultsOf('solution'))).toBe(true);
	});

	it('has at least two wrong answers, and names the sentence for each', () => {
		const wrong = runs.flatMap(({ name }) => (name.startsWith('wrong/') ? [name.slice('wrong/'.length)] : []));
		expect(Object.keys(exercise.wrong).sort()).toEqual(wrong.sort());
		expect(wrong.length).toBeGreaterThanOrEqual(2);
	});

	it.each(Object.entries(exercise.wrong))('answers the wrong answer %s with %s', (name, sentence) => {
		expect(resultsOf(`wrong/${name}`).flatMap(({ seen }) => seen?.id ?? [])).toContain(sentence);
	});
});
