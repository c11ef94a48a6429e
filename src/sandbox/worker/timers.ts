/** Counts the timers that learner code has set and that are still to fire: while there are any, a run is not over. */
import { type CallSite, capture, lineOf } from './call-site.ts';
import { apply, defineProperty, evaluate, uncurry } from './primordials.ts';
import { enterTimer, leaveTimer } from './running.ts';

const nativeSetTimeout = globalThis.setTimeout;
const nativeSetInterval = globalThis.setInterval;
const nativeClearTimeout = globalThis.clearTimeout;

const add = uncurry<Set<number>, [number], unknown>(Set.prototype.add);
const remove = uncurry<Set<number>, [number], boolean>(Set.prototype.delete);
const sizeOf = uncurry<Set<number>, [], number>(
	Object.getOwnPropertyDescriptor(Set.prototype, 'size')?.get ?? (() => 0),
);

/**
 * Replaces the global timer functions.
 *
 * @param onFewer called when a timer has run or was cleared
 * @returns how many are pending
 */
export function installTimers(onFewer: () => void): () => number {
	const pending = new Set<number>();

	function done(id: number): void {
		if (remove(pending, id)) onFewer();
	}

	/** A string is source text, as the browser has it. */
	function run(handler: unknown, args: unknown[], site: CallSite): void {
		enterTimer(lineOf(site));
		if (typeof handler === 'function') apply(handler, globalThis, args);
		else evaluate(`${handler}`);
		leaveTimer();
	}

	const timers = {
		setTimeout(handler: unknown, delay?: number, ...args: unknown[]): number {
			const site = capture();
			const id = nativeSetTimeout(() => {
				done(id);
				run(handler, args, site);
			}, delay);
			add(pending, id);
			return id;
		},
		setInterval(handler: unknown, delay?: number, ...args: unknown[]): number {
			const site = capture();
			const id = nativeSetInterval(() => run(handler, args, site), delay);
			add(pending, id);
			return id;
		},
		clearTimeout(id?: number): void {
			nativeClearTimeout(id);
			done(Number(id));
		},
		clearInterval(id?: number): void {
			nativeClearTimeout(id);
			done(Number(id));
		},
	};
	for (const name of ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const) {
		defineProperty(globalThis, name, { value: timers[name], writable: true, enumerable: true, configurable: true });
	}
	return () => sizeOf(pending);
}
