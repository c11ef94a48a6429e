import type { TimeAndChance } from './link/pipe.ts';

/** A page's, or a program's, clock and chance. A wait of 0 ms is a task of its own, which no browser holds back for 4 ms. */
export function pageTime(random: () => number = Math.random): TimeAndChance {
	const { port1, port2 } = new MessageChannel();
	const tasks = new Map<number, () => void>();
	let last = 0;
	port1.onmessage = ({ data }: MessageEvent<number>) => {
		const task = tasks.get(data);
		tasks.delete(data);
		if (tasks.size === 0) release(port1);
		task?.();
	};
	release(port1);
	return {
		now: () => performance.now(),
		wait(ms, action) {
			if (ms > 0) {
				const timer = setTimeout(action, ms);
				return () => clearTimeout(timer);
			}
			last += 1;
			const task = last;
			if (tasks.size === 0) hold(port1);
			tasks.set(task, action);
			port2.postMessage(task);
			return () => tasks.delete(task);
		},
		random,
	};
}

/** Node goes on for as long as a port is listened to; a program should end when nothing is waited for. */
const release = (port: object): void => void callIfThere(port, 'unref');
const hold = (port: object): void => void callIfThere(port, 'ref');

function callIfThere(port: object, name: string): void {
	const method: unknown = Reflect.get(port, name);
	if (typeof method === 'function') Reflect.apply(method, port, []);
}

/**
 * Numbers that look like chance and are the same for the same seed each time (the additive steps of a Weyl sequence, mixed).
 *
 * @param seed any whole number; its low 32 bits count
 * @returns draws from 0 up to but not including 1
 */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
}
