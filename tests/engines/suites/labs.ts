import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../../scripts/project.mjs';
import {
	allRuns,
	inputsOf,
	isComparable,
	isRace,
	type LabRun,
	recordingFor,
	storedInputs,
} from '../../../scripts/recorder/labs.ts';
import { outcomeOf, shapeOf } from '../../../scripts/recorder/outcome.ts';
import { recordAll, recordIn } from '../../../scripts/recorder/recorder.ts';
import type { LabDefinition } from '../../../src/exercises/check.ts';
import { evaluate, isSolved } from '../../../src/exercises/evaluate.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import type { Engine } from './engine.ts';

const all = await allRuns();
const exercises = new Set(all.flatMap(({ lab, name }) => (name === 'solution' ? [lab] : [])));

/** Whether the exercise of a program judges what it does here. */
const isJudged = (run: LabRun): boolean => exercises.has(run.lab) && !isRace(run);

/** Programs that run in each engine: those of which something can be asked. Wrong answers are graded on their recordings. */
const everywhere = all.filter((run) => !run.name.startsWith('wrong/') && (isComparable(run) || isJudged(run)));

/** The program, sandbox or lab server of these are others than those that made the recording, which is Chromium's. */
const changed = (machinery: string): readonly LabRun[] =>
	all.filter((run) => isComparable(run) && storedInputs(run.file) !== inputsOf(run, machinery));

/** They wait more than they compute. */
const AT_ONCE = 6;

/** How often a program that did something else than expected runs again, by itself: what only a busy machine decides is no outcome. */
const AGAIN = 2;

/** Where more than these differ, it is no matter of time. */
const FEW = 12;

/** How long all programs together may take, in ms. */
const ALL = 600_000;

const solves = async ({ lab }: LabRun, saved: string): Promise<boolean> => {
	const module: { default: LabDefinition } = await import(join(root, 'content', 'labs', lab, 'lab.ts'));
	return isSolved(evaluate(module.default, TraceModel.of(loadTrace(saved).events)));
};

/** @param saved undefined where the program did not come to its end */
async function isAsExpected(run: LabRun, saved: string | undefined, engine: Engine): Promise<boolean> {
	if (saved === undefined) return false;
	const recorded = readFileSync(recordingFor(run, engine.name), 'utf8');
	if (isComparable(run) && !isDeepStrictEqual(outcomeOf(saved, run), outcomeOf(recorded, run))) return false;
	return !isJudged(run) || (await solves(run, saved)) === (run.name === 'solution');
}

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
			/** In a page of its own: what stopped in the one before is gone with it. */
			const runThem = async (programs: readonly LabRun[], atOnce: number): Promise<void> => {
				const record = await recordIn(engine.browser, inject('recorderOrigin'));
				const failed = (error: unknown): void => console.info(`${engine.name}: ${String(error)}`);
				await recordAll(record, programs, atOnce, ({ file }, saved) => fresh.set(file, saved), failed);
			};
			await runThem(runs, AT_ONCE);
			for (let again = 0; again < AGAIN; again += 1) {
				const expected = await Promise.all(runs.map((run) => isAsExpected(run, fresh.get(run.file), engine)));
				const others = runs.filter((_, index) => !expected[index]);
				if (others.length === 0 || others.length > FEW) return;
				console.info(`${engine.name}, again by itself: ${others.map(({ lab, name }) => `${lab} ${name}`).join(', ')}`);
				await runThem(others, 1);
			}
		}, ALL);

		test.each(everywhere.filter(isComparable))('$lab: the $name does, line by line, what its recording says', (run) => {
			const recorded = readFileSync(recordingFor(run, engine.name), 'utf8');
			expect(outcomeOf(savedBy(run), run)).toEqual(outcomeOf(recorded, run));
		});

		test.each(stale)('$lab: the recording of $name still holds', (run) => {
			expect(shapeOf(savedBy(run), run)).toEqual(shapeOf(readFileSync(run.file, 'utf8'), run));
		});

		test.each(everywhere.filter(isJudged))(
			'$lab: the exercise is passed by its solution alone, not by its starter: $name',
			async (run) => {
				expect(await solves(run, savedBy(run))).toBe(run.name === 'solution');
			},
		);

		test('nothing went wrong in the page', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}
