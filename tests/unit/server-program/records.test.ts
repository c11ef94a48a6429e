import { expect, test } from 'vitest';
import { createBufferWatch, HeldRecords } from '../../../src/server-program/records.ts';

test('a call stands before what it brings about', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	const answer = records.call(
		() => {
			records.add('bytes');
			return 7;
		},
		(threw) => `send ${threw?.name ?? 'returned'}`,
	);
	records.add('later');
	expect([answer, ...log]).toEqual([7, 'send returned', 'bytes', 'later']);
});

test('a call inside of another stands behind it', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	records.call(
		() => {
			records.add('a');
			records.call(
				() => records.add('b'),
				() => 'inner',
			);
		},
		() => 'outer',
	);
	expect(log).toEqual(['outer', 'a', 'inner', 'b']);
});

test('what a call throws is recorded with it, and thrown', () => {
	const log: string[] = [];
	const records = new HeldRecords<string>((fact) => log.push(fact));
	const act = (): never => {
		records.add('state');
		throw new RangeError('too long');
	};
	expect(() => records.call(act, (threw) => `close threw ${threw?.name}: ${threw?.message}`)).toThrow(RangeError);
	expect(log).toEqual(['close threw RangeError: too long', 'state']);
});

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
