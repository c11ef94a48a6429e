import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { allRuns, inputsOf, storedInputs } from '../../scripts/recorder/labs.ts';
import { machineryDigest } from '../../scripts/recorder/machinery.ts';
import { openRecorder, type Recorder } from '../../scripts/recorder/recorder.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { traceShape } from '../../src/trace/shape.ts';

const test = base.extend<object, { recorder: Recorder }>({
	recorder: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
		async ({}, use) => {
			const recorder = await openRecorder('chromium', true);
			await use(recorder);
			await recorder.close();
		},
		{ scope: 'worker' },
	],
});

const shapeOf = (saved: string) => traceShape(TraceModel.of(loadTrace(saved).events));

const machinery = await machineryDigest();

// What is recorded of the others was made by the same program, sandbox and lab server: there is nothing to find out.
for (const run of (await allRuns()).filter(
	(one) => !one.varies && storedInputs(one.file) !== inputsOf(one, machinery),
)) {
	test(`the recording of ${run.lab}/${run.name} still holds`, async ({ recorder }) => {
		expect(shapeOf(await recorder.record(run))).toEqual(shapeOf(readFileSync(run.file, 'utf8')));
	});
}
