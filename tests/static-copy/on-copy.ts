import type { EnginePage } from '../../scripts/drivers/driver.ts';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import type { PlainFiles } from '../e2e/support/plain-files.ts';
import { pageOf } from '../engines/lab/site-pages.ts';
import type { Report } from './report.ts';
import { runTogether } from './run-together.ts';

/** Runs the programs of all these labs on the pages that show them. */
export async function runOnCopy(
	page: EnginePage,
	site: PlainFiles,
	runs: readonly LabRun[],
	report: Report,
): Promise<void> {
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
		for (const problem of await page.takeProblems())
			if (!problem.includes('plain HTTP')) report.say(false, `${path}: ${problem}`);
	}
	// Whether browsers may keep the site is asked for.
	const missing = site.missing.filter((file) => file !== 'service-worker.js');
	report.say(missing.length === 0, `asked for and not there: ${missing.join(', ') || 'nothing'}`);
}
