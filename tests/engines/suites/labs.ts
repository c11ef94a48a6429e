import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../../scripts/project.mjs';
import { allRuns, inputsOf, type LabRun, recordingFor, storedInputs } from '../../../scripts/recorder/labs.ts';
import { outcomeOf, shapeOf } from '../../../scripts/recorder/outcome.ts';
import { recordAll, recordIn } from '../../../scripts/recorder/recorder.ts';
import type { LabDefinition } from '../../../src/exercises/check.ts';
import { evaluate, isSolved } from '../../../src/exercises/evaluate.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import type { Engine } from './engine.ts';

const all = await allRuns();
const exercises = new Set(all.flatMap(({ lab, name }) => (name === 'solution' ? [lab] : [])));

/**
 * Programs that run in each engine. Wrong answers are graded on their recordings; where runs vary, only an exercise has something to ask,
 * and where it is a race besides, neither has.
 */
const everywhere = all.filter(
	({ lab, name, varies, race }) => !name.startsWith('wrong/') && (!varies || (exercises.has(lab) && !race)),
);

/** The program, sandbox or lab server of these are others than those that made the recording, which is Chromium's. */
const changed = (machinery: string): readonly LabRun[] =>
	all.filter((run) => !run.varies && storedInputs(run.file) !== inputsOf(run, machinery));

/** They wait more than they compute. */
const AT_ONCE = 6;

/** How long all programs together may take, in ms. */
const ALL = 300_000;

/** Every lab: what it does is what its recording says; a starter does not pass its exercise, a solution does. */
export function labsSuite(engine: Engine): void {
	describe('labs', () => {
		const stale = engine.name === 'chromium' ? changed(inject('machinery')) : [];
		const runs = [...new Set([...everywhere, ...stale])];
		const fresh = new Map<string, string>();
		const savedBy = ({ file, lab, name }: LabRun): string => {
			const saved = fresh.get(file);
			if (saved === undefined) throw new Error(`${lab}/${name} did not run.`);
			return saved;
		};
		beforeAll(async () => {
			const record = await recordIn(engine.browser, inject('recorderOrigin'));
			await recordAll(record, runs, AT_ONCE, ({ file }, saved) => fresh.set(file, saved));
		}, ALL);

		test.each(everywhere.filter(({ varies }) => !varies))(
			'$lab: the $name does, line by line, what its recording says',
			(run) => {
				const recorded = readFileSync(recordingFor(run, engine.name), 'utf8');
				expect(outcomeOf(savedBy(run), run)).toEqual(outcomeOf(recorded, run));
			},
		);

		test.each(stale)('$lab: the recording of $name still holds', (run) => {
			expect(shapeOf(savedBy(run), run)).toEqual(shapeOf(readFileSync(run.file, 'utf8'), run));
		});

		test.each(everywhere.filter(({ lab, race }) => exercises.has(lab) && !race))(
			'$lab: the exercise is passed by its solution alone, not by its starter: $name',
			async (run) => {
				const module: { default: LabDefinition } = await import(join(root, 'content', 'labs', run.lab, 'lab.ts'));
				const trace = TraceModel.of(loadTrace(savedBy(run)).events);
				expect(isSolved(evaluate(module.default, trace))).toBe(run.name === 'solution');
			},
		);

		test('nothing went wrong in the page', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}
