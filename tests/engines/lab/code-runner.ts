import { beforeAll, inject } from 'vitest';
import { recordIn } from '../../../scripts/recorder/recorder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import type { Engine } from '../suites/engine.ts';

/** How long all of it may take, in ms. */
const ALL = 120_000;

/**
 * To be called where tests are described.
 *
 * @param known code that is run in any case: all of it at the same time, each in a sandbox of its own, as it mostly waits
 * @returns runs code in the sandbox, without a page around it, and gives its trace
 */
export function codeRunner(
	engine: Engine,
	known: readonly { readonly code: string }[],
): (code: string) => Promise<readonly TraceEvent[]> {
	let record: Awaited<ReturnType<typeof recordIn>>;
	const running = new Map<string, Promise<string>>();
	const start = (code: string) => record({ lab: 'playground/code', code, stopAfter: 2_000, programs: null });
	beforeAll(async () => {
		record = await recordIn(engine.browser, inject('recorderOrigin'));
		for (const { code } of known) running.set(code, start(code));
		await Promise.all(running.values());
	}, ALL);
	return async (code) => loadTrace(await (running.get(code) ?? start(code))).events;
}
