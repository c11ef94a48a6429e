import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { singlePage } from '../../build/single/single-page.ts';
import { root } from '../../scripts/project.mjs';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import type { EnginePage } from '../engines/drivers/driver.ts';
import type { Report } from './report.ts';
import { type PageRun, runLab } from './run-lab.ts';

/** Runs the labs of a page that is one file. */
export async function runFromDisk(
	page: EnginePage,
	folder: string,
	path: string,
	runs: readonly LabRun[],
	report: Report,
): Promise<void> {
	const file = join(folder, 'lesson.html');
	const options = { dist: join(root, 'dist'), file: `${path}index.html`, home: null, fragment: null };
	await writeFile(file, await singlePage(options));
	await page.open(pathToFileURL(file).href);
	for (const run of runs) {
		const alone = (): Promise<PageRun | Error> =>
			page.evaluate(runLab, run.lab, run.stopAfter).catch((error: unknown) => new Error(String(error)));
		await report.tell('one file', run, await alone(), alone);
	}
	for (const problem of await page.takeProblems()) report.say(false, `one file: ${problem}`);
}
