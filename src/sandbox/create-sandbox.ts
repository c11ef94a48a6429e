import { type ActiveRun, startActiveRun } from './page/active-run.ts';
import { createFrameHost } from './page/frame-host.ts';
import { browserTime, type Heartbeat, startHeartbeat } from './page/heartbeat.ts';
import { whenIdle } from './page/when-idle.ts';
import { startWorker, type WorkerSlot } from './page/worker-slot.ts';
import type { RunOptions, Sandbox } from './sandbox.ts';

export interface SandboxOptions {
	/** Address of the sandbox page. */
	readonly frameUrl?: string;
	readonly document?: Document;
}

/** Milliseconds that the frame may take to answer, before it counts as gone. */
const FRAME_PATIENCE = 3000;
/** How often a run that has not started yet is taken to a new frame. */
const MAX_MOVES = 2;

/**
 * Makes a place to run learner code in: a hidden iframe with one warm worker.
 *
 * It recovers by itself from an iframe that died or could not be loaded: with the next run, or with the one that waits.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const { frameUrl = '/sandbox/', document = globalThis.document } = options;
	let frame = createFrameHost(document, frameUrl);
	let spare: WorkerSlot | null = startWorker(frame);
	let current: ActiveRun | null = null;
	let frameHeartbeat: Heartbeat | null = null;
	let moves = 0;
	let disposed = false;

	function warmWorker(): WorkerSlot {
		if (spare === null || spare.broken) spare = startWorker(frame);
		return spare;
	}

	function takeWorker(): WorkerSlot {
		const slot = warmWorker();
		spare = null;
		return slot;
	}

	/** The frame is asked only while a worker does not answer: then one of them is gone. */
	function watchFrame(): void {
		frameHeartbeat ??= startHeartbeat({
			...browserTime,
			patience: FRAME_PATIENCE,
			ask: () => void frame.ping().then(() => frameHeartbeat?.answered()),
			onChange: (responsive) => {
				if (!responsive) replaceFrame();
			},
		});
	}

	function stopWatching(): void {
		frameHeartbeat?.stop();
		frameHeartbeat = null;
	}

	function replaceFrame(): void {
		stopWatching();
		frame.remove();
		frame = createFrameHost(document, frameUrl);
		spare = null;
		if (current === null) return;
		if (current.started) current.abort((strings) => strings.died);
		else if (moves === MAX_MOVES) current.abort((strings) => strings.unreachable);
		else {
			moves += 1;
			current.moveTo(takeWorker());
			watchFrame();
		}
	}

	function run(options: RunOptions): ActiveRun {
		current?.stop();
		moves = 0;
		const active = startActiveRun(takeWorker(), options, {
			onResponsive: (responsive) => (responsive ? stopWatching() : watchFrame()),
			onOver() {
				if (current === active) current = null;
				stopWatching();
			},
		});
		current = active;
		whenIdle(() => {
			if (!disposed) warmWorker();
		});
		return active;
	}

	return {
		get ready() {
			return warmWorker().warm;
		},
		run,
		dispose() {
			disposed = true;
			current?.stop();
			stopWatching();
			frame.remove();
		},
	};
}
