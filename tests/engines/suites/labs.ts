import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTrace } from '../../../src/trace/json.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { type TraceShape, traceShape } from '../../../src/trace/shape.ts';
import { LabPage } from '../lab/lab-page.ts';
import { type Lab, labs } from '../lab/labs.ts';
import { runAndSave } from '../lab/run.ts';
import { pageOf } from '../lab/site-pages.ts';
import type { Engine } from './engine.ts';

const shapeOf = (saved: string): TraceShape => traceShape(TraceModel.of(loadTrace(saved).events));

/** Labs by the page that they are run on, so that each page is opened once. */
const byPage = Map.groupBy(labs, (lab) => pageOf(lab.id));

/** Every lab: what it does is what its recording says; a starter does not pass its exercise, a solution does. */
export function labsSuite(engine: Engine): void {
	describe.each([...byPage])('labs of %s', (path, group) => {
		test('the page opens', async () => {
			await engine.open(path);
		});

		test.each(group)('the run of $id has the shape and the lines of its recording', async (lab) => {
			const fresh = await runAndSave(new LabPage(engine, lab.id));
			expect(shapeOf(fresh)).toEqual(shapeOf(readFileSync(lab.recordingOf(engine.name), 'utf8')));
		});

		test.each(group.filter(isExercise))('the starter of $id does not pass, the solution does', async (lab) => {
			const onPage = new LabPage(engine, lab.id);
			await onPage.exercise('failed');
			await onPage.write(lab.solution);
			await onPage.click('run');
			await onPage.exercise('passed');
		});

		test('nothing went wrong in the page', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}

const isExercise = (lab: Lab): lab is Lab & { readonly solution: string } => lab.solution !== null;
