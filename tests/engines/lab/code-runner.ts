import { beforeAll, inject } from 'vitest';
import { recordIn } from '../../../scripts/recorder/recorder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import type { Engine } from '../suites/engine.ts';

/** To be called where tests are described. @returns runs code in the sandbox, without a page around it, and gives its trace */
export function codeRunner(engine: Engine): (code: string) => Promise<readonly TraceEvent[]> {
	let record: Awaited<ReturnType<typeof recordIn>>;
	beforeAll(async () => {
		record = await recordIn(engine.browser, inject('recorderOrigin'));
	});
	return async (code) => loadTrace(await record({ lab: 'playground/code', code, stopAfter: 2_000 })).events;
}
