import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.mjs';
import type { Asked } from './asked.ts';
import type { LabRun } from './labs.ts';
import { startRecorderSite } from './site.ts';

/** How many programs run at the same time, each in a sandbox of its own. */
const AT_ONCE = 3;

/** Recordings show the address that the lessons use, wherever the lab server really listens. */
const CANONICAL = 'localhost:4321';

export interface Recorder {
	/** @returns the saved trace of a run */
	record(run: LabRun): Promise<string>;
	close(): Promise<void>;
}

/** Starts a lab server and a browser with one page, in which everything is recorded. */
export async function openRecorder(): Promise<Recorder> {
	const site = await startRecorderSite(0);
	const executablePath = findBrowser();
	const browser = await chromium.launch({
		args: [...browserArguments, `--host-resolver-rules=MAP ${CANONICAL} 127.0.0.1:${site.port}`],
		...(executablePath ? { executablePath } : {}),
	});
	const page = await browser.newPage();
	await page.goto(`http://${CANONICAL}/`);
	return {
		record: ({ lab, code, stopAfter }) =>
			page.evaluate((asked: Asked) => globalThis.record(asked), { lab, code, stopAfter }),
		async close() {
			await browser.close();
			await site.close();
		},
	};
}

/** Records several runs, some at the same time, and hands each over as soon as it is made. */
export async function recordAll(
	recorder: Recorder,
	runs: readonly LabRun[],
	made: (run: LabRun, saved: string) => void,
): Promise<void> {
	const waiting = [...runs];
	const work = async (): Promise<void> => {
		for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) made(run, await recorder.record(run));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}
