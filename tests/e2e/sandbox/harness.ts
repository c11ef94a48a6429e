/** The page's side in these tests: runs code, keeps what came of it, and measures how long the page was busy. */
import { page } from '../../../src/i18n/en/sandbox.ts';
import { CALM } from '../../../src/in-page/host-message.ts';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Run, RunOptions, RunStatus, Sandbox } from '../../../src/sandbox/sandbox.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { startInPageHost } from '../../../src/workbench/run/in-page-host.ts';
import type { Reach } from '../../../src/workbench/run/reach.ts';

export interface Harness {
	readonly sandbox: Sandbox;
	/** The last ones of the present run. */
	readonly events: TraceEvent[];
	readonly statuses: RunStatus[];
	/** Starts a run; the events and statuses of the one before are forgotten. */
	start(code: string, options?: Partial<RunOptions>): void;
	/** The same with the WebSocket of a run in the page, whose server is that of the page. */
	startInPage(code: string): void;
	/** Sends by hand through a socket of the present run. */
	send(socket: number, data: string | readonly number[]): void;
	stop(): void;
	/** For each click on the button: how long it waited for its handler, in ms. */
	readonly clicks: number[];
}

declare global {
	var harness: Harness;
}

const KEPT_EVENTS = 20_000;

class PageHarness implements Harness {
	readonly sandbox = createSandbox();
	readonly clicks: number[] = [];
	events: TraceEvent[] = [];
	statuses: RunStatus[] = [];
	#run: Run | null = null;
	#reach: Reach | null = null;

	start(code: string, options: Partial<RunOptions> = {}): void {
		const events: TraceEvent[] = [];
		const statuses: RunStatus[] = [];
		this.events = events;
		this.statuses = statuses;
		this.#run = this.sandbox.run({
			code,
			serverOrigin: location.origin.replace('http', 'ws'),
			tap: null,
			locale: 'en',
			strings: page,
			onEvents(batch) {
				events.push(...batch);
				if (events.length > KEPT_EVENTS) events.splice(0, events.length - KEPT_EVENTS);
			},
			onStatus: (status) => statuses.push(status),
			...options,
		});
	}

	startInPage(code: string): void {
		this.#reach ??= startInPageHost();
		this.start(code, { inPage: this.#reach.realm(() => CALM) });
	}

	send(socket: number, data: string | readonly number[]): void {
		this.#run?.send(socket, typeof data === 'string' ? data : Uint8Array.from(data));
	}

	stop(): void {
		this.#run?.stop();
	}
}

globalThis.harness = new PageHarness();

// An event's time stamp is the time at which the input arrived.
document.querySelector('button')?.addEventListener('click', (event) => {
	harness.clicks.push(performance.now() - event.timeStamp);
});
