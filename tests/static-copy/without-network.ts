import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programOf, SERVICE_WORKER, writeServiceWorker } from '../../build/offline.ts';
import type { EnginePage } from '../../scripts/drivers/driver.ts';
import { root } from '../../scripts/project.mjs';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import type { PlainFiles } from '../e2e/support/plain-files.ts';
import type { Report } from './report.ts';
import { runTogether } from './run-together.ts';

/** How long a browser may take to keep the site, in ms. */
const PATIENCE = 180_000;
const BETWEEN_LOOKS = 250;

/** Visits one page, takes the host away once the browser says that it keeps the site, and runs the labs of another. */
export async function runWithoutNetwork(
	page: EnginePage,
	site: PlainFiles,
	folder: string,
	path: string,
	runs: readonly LabRun[],
	report: Report,
): Promise<void> {
	await writeServiceWorker(folder, programOf(await readFile(join(root, 'dist', SERVICE_WORKER), 'utf8')));
	try {
		await page.open(`${site.address}reference/`);
		if (!(await page.evaluate(() => 'serviceWorker' in navigator))) {
			report.say(false, 'offline: this browser has no service workers, or not in this mode');
			return;
		}
		const began = Date.now();
		const isKept = () => document.querySelector('[data-offline="kept"]') !== null;
		while (!(await page.evaluate(isKept)) && Date.now() - began < PATIENCE)
			await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
		const seconds = Math.round((Date.now() - began) / 1000);
		if (!(await page.evaluate(isKept))) return report.say(false, `offline: not kept after ${seconds} s`);
		report.say(true, `offline: kept after ${seconds} s`);
	} finally {
		await site.stop();
	}
	await page.takeProblems();
	const results = await runTogether(page, site.address, path, runs);
	for (const [index, run] of runs.entries()) {
		await report.tell(
			'offline',
			run,
			results[index],
			async () => (await runTogether(page, site.address, path, [run]))[0],
		);
	}
}
