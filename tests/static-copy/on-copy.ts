import { join } from 'node:path';
import { writeStatic } from '../../build/static/write-static.ts';
import { root } from '../../scripts/project.mjs';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import { servePlainFiles } from '../e2e/support/plain-files.ts';
import type { EnginePage } from '../engines/drivers/driver.ts';
import { pageOf } from '../engines/lab/site-pages.ts';
import type { Report } from './report.ts';
import { runTogether } from './run-together.ts';

/** Runs the programs of all these labs on the pages that show them. */
export async function runOnCopy(
	page: EnginePage,
	folder: string,
	runs: readonly LabRun[],
	report: Report,
): Promise<void> {
	await writeStatic(join(root, 'dist'), folder, { origin: 'http://localhost:4321', home: null, offline: false });
	const site = await servePlainFiles(folder, '/some/path/');
	try {
		for (const [group, together] of Map.groupBy(runs, ({ lab, name }) => `${pageOf(lab)} ${name}`)) {
			const [path = ''] = group.split(' ');
			const results = await runTogether(page, site.address, path, together);
			for (const [index, run] of together.entries()) {
				await report.tell(
					'static',
					run,
					results[index],
					async () => (await runTogether(page, site.address, path, [run]))[0],
				);
			}
			for (const problem of await page.takeProblems()) report.say(false, `${path}: ${problem}`);
		}
		// Whether browsers may keep the site is asked for.
		const missing = site.missing.filter((file) => file !== 'service-worker.js');
		report.say(missing.length === 0, `asked for and not there: ${missing.join(', ') || 'nothing'}`);
	} finally {
		await site.stop();
	}
}
