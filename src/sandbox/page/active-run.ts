/** One run as the page sees it: turns a worker's messages into the events and statuses that the page is promised. */
import type { SandboxPageStrings } from '../../i18n/en/sandbox.ts';
import type { ConsoleLevel } from '../../trace/events.ts';
import type { ParsedMessage } from '../messages.ts';
import type { Run, RunOptions, RunStatus } from '../sandbox.ts';
import { eventTimes, pageNow } from './clock.ts';
import { browserTime, startHeartbeat } from './heartbeat.ts';
import type { WorkerSlot } from './worker-slot.ts';

/** Milliseconds without an answer after which a worker is called unresponsive. */
const PATIENCE = 1000;
/** Milliseconds after which a reader is told that the code has not started. */
const START_PATIENCE = 1800;

export interface ActiveRun extends Run {
	/** Of the worker that it needs; null for none. */
	readonly prelude: string | null;
	/** Whether the learner's code has been reached. */
	readonly started: boolean;
	/** Moves a run that has not started to another worker. */
	moveTo(slot: WorkerSlot): void;
	/** Ends the run for a reason that is printed in its console. */
	abort(reason: (strings: SandboxPageStrings) => string): void;
}

export interface RunListener {
	/** Whether the worker answers, each time that this changes. */
	readonly onResponsive: (responsive: boolean) => void;
	/** The run will never say anything again. */
	readonly onOver: () => void;
}

export function startActiveRun(first: WorkerSlot, options: RunOptions, listener: RunListener): ActiveRun {
	const { startedAt = pageNow() } = options;
	let slot = first;
	let started = false;
	let over = false;
	/** What the worker said last, to return to after it was unresponsive. */
	let status: RunStatus = 'running';
	let onClock = eventTimes(startedAt, 0);

	const heartbeat = startHeartbeat({
		...browserTime,
		patience: PATIENCE,
		ask: () => slot.handle.command({ type: 'ping', sent: pageNow() }),
		onChange(responsive) {
			// A worker that is still being loaded has not been asked anything that it could have heard.
			if (started) options.onStatus(responsive ? status : 'unresponsive');
			listener.onResponsive(responsive);
		},
	});

	function receive(message: ParsedMessage): void {
		if (message.type === 'pong') {
			heartbeat.answered();
			return;
		}
		if (message.events.length > 0) options.onEvents(onClock(message.events));
		if (message.status !== null) {
			started = true;
			status = message.status;
			options.onStatus(status);
		}
		if (!over) slot.handle.command({ type: 'ack' });
	}

	function begin(): void {
		onClock = eventTimes(startedAt, slot.offset());
		const within = messageBudget(browserTime.now);
		slot.listen(
			(message) => {
				if (within()) receive(message);
				else abort((strings) => strings.died);
			},
			(why) => abort((strings) => strings.notStarted(why)),
		);
		const { code, serverOrigin, tap, locale, inPage = null } = options;
		const transport = inPage === null ? 'wire' : 'page';
		const ports = inPage === null ? [] : [inPage.join()];
		const ownServer = inPage?.ownServer === true;
		const run = { code, serverOrigin, tap, locale, transport, ownServer, pageUrl: location.href } as const;
		slot.handle.command({ type: 'run', ...run }, ports);
	}

	function end(last: RunStatus): void {
		if (over) return;
		over = true;
		heartbeat.stop();
		stopWaiting();
		slot.handle.terminate();
		// A run that has come to its end by itself has no socket left to lose.
		if (started && status !== 'ended') {
			const by = last === 'stopped' ? 'stop' : 'failure';
			options.onEvents([{ kind: 'worker-ended', t: pageNow() - startedAt, by }]);
		}
		listener.onOver();
		options.onStatus(last);
	}

	function print(level: ConsoleLevel, text: string): void {
		options.onEvents([{ kind: 'console', t: pageNow() - startedAt, level, text, line: null }]);
	}

	function abort(reason: (strings: SandboxPageStrings) => string): void {
		if (over) return;
		print('uncaught', reason(options.strings));
		end('failed');
	}

	const stopWaiting = afterAWhile(() => {
		if (!started && !over) print('warn', options.strings.slowStart);
	});

	begin();
	return {
		startedAt,
		prelude: options.inPage?.prelude ?? null,
		get started() {
			return started;
		},
		moveTo(next) {
			slot = next;
			begin();
		},
		abort,
		send(socket, data) {
			if (over) return;
			// A buffer of its own: what the bytes are a view of may be a whole recorded chunk.
			const copy = typeof data === 'string' ? data : new Uint8Array(data).buffer;
			slot.handle.command({ type: 'send', socket, data: copy });
		},
		stop: () => end('stopped'),
	};
}

/** Calls back after `START_PATIENCE`, and after what a page that was busy had not read by then; returns how to call it off. */
function afterAWhile(callback: () => void): () => void {
	let timer = setTimeout(() => {
		timer = setTimeout(callback, 0);
	}, START_PATIENCE);
	return () => clearTimeout(timer);
}

/** Messages from one worker that a second may bring. Ours send about 70; more can only come from a port that was stolen. */
const MESSAGES_PER_SECOND = 500;

/** @returns a function to be called for each message; it says whether there was still room for it */
export function messageBudget(now: () => number): () => boolean {
	let windowStart = now();
	let count = 0;
	return () => {
		const time = now();
		if (time - windowStart >= 1000) {
			windowStart = time;
			count = 0;
		}
		count += 1;
		return count <= MESSAGES_PER_SECOND;
	};
}
