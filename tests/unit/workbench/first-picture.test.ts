import { describe, expect, it } from 'vitest';
import { TO_THE_SCREEN } from '../../../src/browser/to-the-screen.ts';
import { FirstPicture } from '../../../src/workbench/run/first-picture.ts';

function setUp() {
	let now = 0;
	let timers: { readonly at: number; readonly callback: () => void }[] = [];
	const first = new FirstPicture({
		now: () => now,
		after(ms, callback) {
			const timer = { at: now + ms, callback };
			timers.push(timer);
			return () => {
				timers = timers.filter((each) => each !== timer);
			};
		},
	});
	const done: string[] = [];
	const when = (name: string): void => first.whenOver(() => done.push(name));
	const until = (time: number): readonly string[] => {
		now = time;
		const due = timers.filter(({ at }) => at <= now);
		timers = timers.filter(({ at }) => at > now);
		for (const { callback } of due) callback();
		return done;
	};
	return { first, when, until, timers: () => timers.length };
}

describe('the first picture of a run', () => {
	it('is waited for 50 ms where nothing is worth one', () => {
		const { first, when, until, timers } = setUp();
		when('a');
		when('b');
		expect([until(49), timers(), first.isOver]).toEqual([[], 1, false]);
		expect([until(50), timers(), first.isOver]).toEqual([['a', 'b'], 0, true]);
		when('c');
		expect(until(50)).toEqual(['a', 'b', 'c']);
	});

	it('is on its way for a while once it was drawn, whoever waited before', () => {
		const { first, when, until } = setUp();
		when('a');
		until(40);
		first.drawn();
		when('b');
		expect(until(40 + TO_THE_SCREEN - 1)).toEqual([]);
		expect(until(40 + TO_THE_SCREEN)).toEqual(['a', 'b']);
	});

	it('need not be waited for: who waits is called at once', () => {
		const { first, when, until, timers } = setUp();
		when('a');
		first.end();
		expect([until(1), timers()]).toEqual([['a'], 0]);
	});

	it('is forgotten with all who wait', () => {
		const { first, when, until, timers } = setUp();
		when('a');
		first.forget();
		expect([until(100), timers()]).toEqual([[], 0]);
	});
});
