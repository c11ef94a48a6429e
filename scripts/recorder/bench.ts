/**
 * The page in which recordings are made: it runs code as a lab does, and has nothing else. `scripts/recorder/site.ts`
 * serves it; whoever drives the browser calls `begin` and `collect`.
 */
import { page } from '../../src/i18n/en/sandbox.ts';
import { saveTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { runPage } from '../../src/workbench/run/page-runs.ts';
import { RunController } from '../../src/workbench/run/run-controller.ts';
import type { Asked } from './asked.ts';

/** How long nothing must happen before a run counts as over, in ms: the tap may be behind the page's own events. */
const QUIET = 400;

const recordings: (string | null)[] = [];

globalThis.begin = (asked) => {
	const ticket = recordings.push(null) - 1;
	void record(asked).then((saved) => {
		recordings[ticket] = saved;
	});
	return ticket;
};
globalThis.collect = (ticket) => recordings[ticket] ?? null;

async function record({ lab, code, stopAfter, browser }: Asked): Promise<string> {
	let trace = new TraceModel();
	const over = Promise.withResolvers<void>();
	const controller = new RunController(runPage({ locale: 'en', sandbox: page }), {
		state: ({ phase }) => {
			if (phase === 'ended' || phase === 'error' || phase === 'stopped') over.resolve();
		},
		trace: (value) => {
			trace = value;
		},
		grew: () => undefined,
	});
	const recordedAt = new Date().toISOString();
	await controller.start(code);
	let stopped = false;
	const timer = setTimeout(() => {
		stopped = true;
		controller.stop();
	}, stopAfter);
	await over.promise;
	// What threw at the top level may have left a socket behind that goes on, or that has yet to connect.
	const connecting = (): boolean => !stopped && trace.connections.some(({ readyState }) => readyState === 0);
	let seen = -1;
	while (seen !== trace.events.length || connecting()) {
		seen = trace.events.length;
		await new Promise((resolve) => setTimeout(resolve, QUIET));
	}
	clearTimeout(timer);
	controller.dispose();
	return saveTrace(trace.events, { lab, code, recordedAt, userAgent: navigator.userAgent, browser });
}
