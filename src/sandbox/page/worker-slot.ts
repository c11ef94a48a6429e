/** A worker that was started ahead of time, and what is known about it before it gets its run. */
import type { ParsedMessage } from '../messages.ts';
import { ClockOffset, pageNow } from './clock.ts';
import { parseWorkerMessage } from './parse-message.ts';
import type { SandboxIframe, WorkerHandle } from './sandbox-iframe.ts';

export interface WorkerSlot {
	readonly handle: WorkerHandle;
	/** What ran in it before its program; null for nothing. */
	readonly prelude: string | null;
	/** Resolves when the worker has loaded its program and its clock is known; never, when it can't load it. */
	readonly timed: Promise<void>;
	/** How far the worker's clock is ahead, in ms. */
	offset(): number;
	/** Whether it was not started, or broke before it was asked to run anything. */
	readonly broken: boolean;
	/** From now on its messages go there, and the reason why it broke, should it not even have started. */
	listen(listener: (message: ParsedMessage) => void, onFailure: (why: string) => void): void;
}

export function startWorker(iframe: SandboxIframe, prelude: string | null): WorkerSlot {
	const clock = new ClockOffset();
	let listener = (_message: ParsedMessage): void => {};
	let onFailure = (_why: string): void => {};
	let broken = false;
	const { promise: timed, resolve: isTimed } = Promise.withResolvers<void>();
	let asked = false;
	const ask = (): void => handle.command({ type: 'ping', sent: pageNow() });

	const handle = iframe.spawn(
		prelude,
		(data) => {
			const message = parseWorkerMessage(data);
			if (message === null) return;
			if (message.type === 'pong') {
				clock.add({ sent: message.sent, theirs: message.now, received: pageNow() });
				// The first answer took as long as the worker took to load; the second one tells the time.
				if (asked) isTimed();
				else ask();
				asked = true;
			}
			listener(message);
		},
		fail,
	);

	/** Once it has answered, its program runs: what the iframe tells then can only be what learner code made it tell. */
	function fail(why: string): void {
		if (asked) return;
		broken = true;
		onFailure(why);
	}

	ask();
	return {
		handle,
		prelude,
		timed,
		offset: () => clock.surelyAhead,
		get broken() {
			return broken;
		},
		listen(next, nextOnFailure) {
			listener = next;
			onFailure = nextOnFailure;
		},
	};
}
