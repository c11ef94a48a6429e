import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { singlePage } from '../../build/single/single-page.ts';
import type { EnginePage } from '../../scripts/drivers/driver.ts';
import { root } from '../../scripts/project.mjs';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import type { Report } from './report.ts';
import { runAll } from './run-together.ts';

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
	const results = await runAll(page, runs);
	for (const [index, run] of runs.entries()) {
		await report.tell('one file', run, results[index], async () => (await runAll(page, [run]))[0]);
	}
	for (const problem of await page.takeProblems()) report.say(false, `one file: ${problem}`);
}
