import { expect, test } from 'vitest';
import { createBufferWatch } from '../../../src/server-program/buffer-watch.ts';

function watch() {
	const log: string[] = [];
	let timers: (() => void)[] = [];
	let t = 0;
	const watched = createBufferWatch({
		now: () => t,
		setTimer: (callback) => timers.push(callback),
		record: ({ socket, bufferedAmount }) => log.push(`${t} ${socket} ${bufferedAmount}`),
	});
	return {
		log,
		look: watched.look,
		/** @returns how many timers were due */
		tick(): number {
			t += 16;
			const due = timers;
			timers = [];
			for (const callback of due) callback();
			return due.length;
		},
	};
}

test('a buffer that is not empty is looked at until it is, and recorded where it is another', () => {
	const { log, look, tick } = watch();
	const amounts = [900, 900, 300, 0, 77];
	look(1, 1000, () => amounts.shift() ?? null);
	expect([tick(), tick(), tick(), tick(), tick()]).toEqual([1, 1, 1, 1, 0]);
	expect(log).toEqual(['16 1 900', '48 1 300', '64 1 0']);
});

test('several are looked at with one timer, and an empty one with none', () => {
	const { log, look, tick } = watch();
	look(1, 0, () => 5);
	expect(tick()).toBe(0);
	look(2, 10, () => 0);
	look(3, 10, () => 0);
	expect(tick()).toBe(1);
	expect(log).toEqual(['32 2 0', '32 3 0']);
});

test('what a later call has read is not said again, and what is left in a closed socket is not told', () => {
	const { log, look, tick } = watch();
	look(1, 10, () => 20);
	look(1, 20, () => 20);
	tick();
	look(1, 20, () => null);
	expect([tick(), tick()]).toEqual([1, 0]);
	expect(log).toEqual([]);
});
