import { CANONICAL_ORIGIN } from '../../src/trace/canonical-address.ts';
import type { EngineBrowser } from '../drivers/driver.ts';
import { startEngine } from '../drivers/start-engine.ts';
import type { EngineName } from '../engines.mjs';
import type { LabRun } from './labs.ts';
import type {} from './record-request.ts';
import { startRecorderSite } from './site.ts';

/** How often the page is asked which runs are over, in ms. */
const BETWEEN_LOOKS = 100;

/** How long a run may take until it is over, in ms: several times as long as the longest that there is. */
const LONGEST = 60_000;

/** Recordings show the address that the lessons use. */
const CANONICAL_PORT = Number(new URL(CANONICAL_ORIGIN).port);

/**
 * @returns the saved trace of a run
 * @throws Error when the run does not come to its end
 */
export type Record = (run: Pick<LabRun, 'lab' | 'code' | 'stopAfter' | 'programs'>) => Promise<string>;

export interface Recorder {
	readonly record: Record;
	close(): Promise<void>;
}

/** Opens the page that records. @param origin of a `RecorderSite` */
export async function recordIn({ page, version }: EngineBrowser, origin: string): Promise<Record> {
	await page.open(`${origin}/`);
	const waiting = new Map<number, PromiseWithResolvers<string>>();
	let looking = false;
	let tickets = 0;
	/** One question for all runs, since a WebDriver answers one after the other. */
	async function look(): Promise<void> {
		if (looking) return;
		looking = true;
		try {
			while (waiting.size > 0) {
				for (const [ticket, saved] of await page.evaluate(() => globalThis.collect())) {
					const run = waiting.get(ticket);
					waiting.delete(ticket);
					if (saved === null) run?.reject(new Error('No sandbox started the code: the machine may be too busy.'));
					else run?.resolve(saved);
				}
				await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
			}
		} catch (error) {
			for (const run of waiting.values()) run.reject(error);
			waiting.clear();
		} finally {
			looking = false;
		}
	}
	return async ({ lab, code, stopAfter, programs }) => {
		const asked = { lab, code, stopAfter, programs: JSON.stringify(programs), browser: version };
		tickets += 1;
		const run = Promise.withResolvers<string>();
		waiting.set(tickets, run);
		const ticket = tickets;
		const timer = setTimeout(() => {
			waiting.delete(ticket);
			run.reject(new Error(`A run of ${lab} did not end within ${LONGEST / 1000} s.`));
		}, LONGEST);
		try {
			await page.evaluate((number, what) => globalThis.begin(number, what), ticket, asked);
			void look();
			return await run.promise;
		} finally {
			clearTimeout(timer);
		}
	};
}

/**
 * Starts a lab server and a browser with one page, in which everything is recorded.
 *
 * @param canonical whether the recordings must show the lessons' address; else the server listens wherever it can
 */
export async function openRecorder(engine: EngineName, canonical: boolean): Promise<Recorder> {
	// Only Chromium can be told that the address is elsewhere; for the others it must be free.
	const maps = canonical && engine === 'chromium';
	const site = await startRecorderSite(canonical && !maps ? CANONICAL_PORT : 0);
	const rule = `--host-resolver-rules=MAP localhost:${CANONICAL_PORT} 127.0.0.1:${site.port}`;
	const browser = await startEngine[engine](maps ? [rule] : []);
	const record = await recordIn(browser, `http://localhost:${maps ? CANONICAL_PORT : site.port}`);
	return {
		record,
		async close() {
			await browser.stop();
			await site.close();
		},
	};
}

/**
 * Records several runs, some at the same time, each in a sandbox of its own, and hands each over as soon as it is made.
 *
 * @param failed what is done about a run that does not come to its end; without it, all are given up
 */
export async function recordAll(
	record: Record,
	runs: readonly LabRun[],
	atOnce: number,
	made: (run: LabRun, saved: string) => void,
	failed: (error: unknown) => void = (error) => {
		throw error;
	},
): Promise<void> {
	const waiting = [...runs];
	const work = async (): Promise<void> => {
		for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
			try {
				made(run, await record(run));
			} catch (error) {
				failed(error);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
