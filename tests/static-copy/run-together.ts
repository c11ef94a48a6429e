import type { EnginePage } from '../../scripts/drivers/driver.ts';
import type { LabRun } from '../../scripts/recorder/labs.ts';
import { awaken, type PageRun, runLab } from './run-lab.ts';

/** Each has a sandbox of its own. */
const AT_ONCE = 4;

/**
 * Opens a page whose labs have these programs in their editors, as a reader left them, and runs them, several at once.
 *
 * @param root of the copy, with a slash at the end
 * @param path of the page, from the root
 * @returns a run for each program, or why there is none
 */
export async function runTogether(
	page: Pick<EnginePage, 'open' | 'evaluate'>,
	root: string,
	path: string,
	programs: readonly LabRun[],
): Promise<readonly (PageRun | Error)[]> {
	// Any page of the same origin: drafts have to be there before the page that shows them.
	await page.open(`${root}course/`);
	const drafts = programs.filter(({ name }) => name !== 'starter').map(({ lab, code }) => [lab, code] as const);
	await page.evaluate((texts) => {
		localStorage.clear();
		for (const [lab, code] of texts) localStorage.setItem(`wl:draft:${lab}`, code);
	}, drafts);
	await page.open(root + path.replace(/^\//, ''));
	return runAll(page, programs);
}

/** Runs the labs of the page that is open. */
export async function runAll(
	page: Pick<EnginePage, 'evaluate'>,
	programs: readonly Pick<LabRun, 'lab' | 'stopAfter'>[],
): Promise<readonly (PageRun | Error)[]> {
	for (const { lab } of programs) await page.evaluate(awaken, lab).catch(() => undefined);
	const results: (PageRun | Error)[] = [];
	const waiting = [...programs.entries()];
	const work = async (): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [index, { lab, stopAfter }] = next;
			results[index] = await page.evaluate(runLab, lab, stopAfter).catch((error: unknown) => new Error(String(error)));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return results;
}
