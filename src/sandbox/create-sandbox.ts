import { siteAddress } from '../browser/site-address.ts';
import { whenIdle } from '../browser/when-idle.ts';
import { type ActiveRun, startActiveRun } from './page/active-run.ts';
import { browserTime, type Heartbeat, startHeartbeat } from './page/heartbeat.ts';
import { createSandboxIframe, startWorker, type WorkerSlot } from './page/worker-slot.ts';
import type { RunOptions, Sandbox } from './sandbox.ts';

export interface SandboxOptions {
	/** Address of the sandbox page. */
	readonly iframeUrl?: string;
	readonly document?: Document;
}

/** Milliseconds that the iframe may take to answer, before it counts as gone. */
const IFRAME_PATIENCE = 3000;
/** How long a run has the machine for itself before the worker for the next one is started, in ms: both take a core. */
const HEAD_START = 500;
/** How often a run that has not started yet is taken to a new iframe. */
const MAX_MOVES = 2;

/**
 * Makes a place to run learner code in: a hidden iframe with one warm worker.
 *
 * It recovers by itself from an iframe that died or could not be loaded: with the next run, or with the one that waits.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const { iframeUrl = siteAddress('/sandbox/'), document = globalThis.document } = options;
	let iframe = createSandboxIframe(document, iframeUrl);
	let spare: WorkerSlot | null = startWorker(iframe, null);
	let current: ActiveRun | null = null;
	let iframeHeartbeat: Heartbeat | null = null;
	let moves = 0;
	let disposed = false;

	/** The worker that waits; it is replaced where the next run needs another kind. */
	function warmWorker(prelude: string | null): WorkerSlot {
		if (spare?.prelude !== prelude) spare?.handle.terminate();
		else if (!spare.broken) return spare;
		spare = startWorker(iframe, prelude);
		return spare;
	}

	function takeWorker(prelude: string | null): WorkerSlot {
		const slot = warmWorker(prelude);
		spare = null;
		return slot;
	}

	/** The iframe is asked only while a worker does not answer: then one of them is gone. */
	function watchIframe(): void {
		iframeHeartbeat ??= startHeartbeat({
			...browserTime,
			patience: IFRAME_PATIENCE,
			ask: () => void iframe.ping().then(() => iframeHeartbeat?.answered()),
			onChange: (responsive) => {
				if (!responsive) replaceIframe();
			},
		});
	}

	function stopWatching(): void {
		iframeHeartbeat?.stop();
		iframeHeartbeat = null;
	}

	function replaceIframe(): void {
		stopWatching();
		iframe.remove();
		iframe = createSandboxIframe(document, iframeUrl);
		spare = null;
		if (current === null) return;
		if (current.started) current.abort((strings) => strings.died);
		else if (moves === MAX_MOVES) current.abort((strings) => strings.unreachable);
		else {
			moves += 1;
			current.moveTo(takeWorker(current.prelude));
			watchIframe();
		}
	}

	function run(options: RunOptions): ActiveRun {
		current?.stop();
		moves = 0;
		const prelude = options.inPage?.prelude ?? null;
		const active = startActiveRun(takeWorker(prelude), options, {
			onResponsive: (responsive) => (responsive ? stopWatching() : watchIframe()),
			onOver() {
				if (current === active) current = null;
				stopWatching();
			},
		});
		current = active;
		setTimeout(() => {
			whenIdle(() => {
				// Whoever has asked for one meanwhile waits for it: it is not to be replaced.
				if (!disposed && spare === null) warmWorker(prelude);
			});
		}, HEAD_START);
		return active;
	}

	return {
		prepare: (prelude) => warmWorker(prelude).timed,
		run,
		dispose() {
			disposed = true;
			current?.stop();
			stopWatching();
			iframe.remove();
		},
	};
}
