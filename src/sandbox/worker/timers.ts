/** Counts the timers that learner code has set and that are still to fire: while there are any, a run is not over. */

import { list } from './bare.ts';
import { type CallSite, capture, lineOf } from './call-site.ts';
import { apply, defineProperty, evaluate, replacement, toNumber, uncurry } from './primordials.ts';
import { enterTimer, leaveTimer } from './running.ts';

const scope = globalThis;
const nativeSetTimeout = globalThis.setTimeout;
const nativeSetInterval = globalThis.setInterval;
const nativeClearTimeout = globalThis.clearTimeout;
const nativeClearInterval = globalThis.clearInterval;

const add = uncurry<Set<number>, [number], unknown>(Set.prototype.add);
const remove = uncurry<Set<number>, [number], boolean>(Set.prototype.delete);
const sizeOf = uncurry<Set<number>, [], number>(
	Object.getOwnPropertyDescriptor(Set.prototype, 'size')?.get ?? (() => 0),
);

export interface TimerRules {
	/** Whether intervals count as pending: a server's heartbeat never ends. */
	readonly intervals: boolean;
	/** Whether what is due still runs. */
	readonly mayRun: () => boolean;
}

const ALL: TimerRules = { intervals: true, mayRun: () => true };

/**
 * Replaces the global timer functions.
 *
 * @param onFewer called when a timer has run or was cleared
 * @returns how many are pending
 */
export function installTimers(onFewer: () => void, { intervals, mayRun }: TimerRules = ALL): () => number {
	const pending = new Set<number>();

	function done(id: number): void {
		if (remove(pending, id)) onFewer();
	}

	/** A string is source text, as the browser has it. */
	function run(handler: unknown, args: readonly unknown[], site: CallSite): void {
		enterTimer(lineOf(site));
		if (typeof handler === 'function') apply(handler, scope, args);
		else evaluate(`${handler}`);
		leaveTimer();
	}

	/** As it was called, but with a handler that is accounted for; without one the browser throws. */
	function set(native: CallableFunction, self: unknown, args: readonly unknown[], repeats: boolean): unknown {
		if (args.length === 0) return apply(native, self, args);
		const site = capture();
		const rest: unknown[] = list();
		for (let index = 2; index < args.length; index += 1) rest[index - 2] = args[index];
		const handler = (): void => {
			if (!repeats) done(id);
			if (mayRun()) run(args[0], rest, site);
		};
		const id: number = apply(native, self, [handler, args[1]]);
		if (intervals || !repeats) add(pending, id);
		return id;
	}

	function clear(native: CallableFunction, self: unknown, args: readonly unknown[]): void {
		const id = args[0] === undefined ? 0 : toNumber(args[0]);
		apply(native, self, [id]);
		done(id);
	}

	install('setTimeout', nativeSetTimeout, (self, args) => set(nativeSetTimeout, self, args, false));
	install('setInterval', nativeSetInterval, (self, args) => set(nativeSetInterval, self, args, true));
	install('clearTimeout', nativeClearTimeout, (self, args) => clear(nativeClearTimeout, self, args));
	install('clearInterval', nativeClearInterval, (self, args) => clear(nativeClearInterval, self, args));
	return () => sizeOf(pending);
}

function install<Native extends CallableFunction>(
	name: string,
	native: Native,
	call: (self: unknown, args: readonly unknown[]) => unknown,
): void {
	const value = replacement(native, call);
	defineProperty(globalThis, name, { value, writable: true, enumerable: true, configurable: true });
}
