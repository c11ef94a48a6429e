import { beforeAll, inject } from 'vitest';
import { recordIn } from '../../../scripts/recorder/recorder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import type { Engine } from '../suites/engine.ts';

/** Each has a sandbox of its own, and one that takes too long to start is given up. */
const AT_ONCE = 4;

/** How long all of it may take, in ms. */
const ALL = 300_000;

/**
 * To be called where tests are described.
 *
 * @param known code that is run in any case: some at the same time, as they mostly wait
 * @returns runs code in the sandbox, without a page around it, and gives its trace
 */
export function codeRunner(
	engine: Engine,
	known: readonly { readonly code: string }[],
): (code: string) => Promise<readonly TraceEvent[]> {
	let record: Awaited<ReturnType<typeof recordIn>>;
	const running = new Map<string, Promise<string>>();
	const start = (code: string) => record({ lab: 'playground/code', code, stopAfter: 6_000, programs: null });
	beforeAll(async () => {
		record = await recordIn(engine.browser, inject('recorderOrigin'));
		const waiting = [...known];
		const work = async (): Promise<void> => {
			for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
				const run = start(next.code);
				running.set(next.code, run);
				// Whose run it is says what became of it.
				await run.catch(() => undefined);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
	}, ALL);
	return async (code) => {
		const begun = running.get(code);
		// A test that is repeated runs its code once more.
		running.delete(code);
		return loadTrace(await (begun ?? start(code))).events;
	};
}
