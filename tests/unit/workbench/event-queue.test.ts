import { describe, expect, it } from 'vitest';
import { TO_THE_SCREEN } from '../../../src/browser/to-the-screen.ts';
import type { ConsoleEvent } from '../../../src/trace/events.ts';
import { EventQueue } from '../../../src/workbench/run/event-queue.ts';

const events = (count: number): ConsoleEvent[] =>
	Array.from({ length: count }, (_, index) => ({ kind: 'console', t: index, level: 'log', text: '', line: null }));

/**
 * A page in which each slice takes `deliver` ms and each showing `show` ms; frames come when the test says so. The run began long ago, unless
 * it is `fresh`.
 */
function pageWith(cost: { readonly deliver?: number; readonly show?: number; readonly fresh?: boolean } = {}) {
	const frames: (() => void)[] = [];
	let timers: { readonly at: number; readonly callback: () => void }[] = [];
	const delivered: number[] = [];
	const page = { time: -1_000, shown: 0, delivered, worthShowing: false };
	const queue = new EventQueue(
		{
			now: () => page.time,
			request: (callback) => void frames.push(callback),
			after(ms, callback) {
				const timer = { at: page.time + ms, callback };
				timers.push(timer);
				return () => {
					timers = timers.filter((each) => each !== timer);
				};
			},
		},
		(slice) => {
			page.time += cost.deliver ?? 0;
			delivered.push(...slice.map((event) => event.t));
		},
		() => {
			page.time += cost.show ?? 0;
			page.shown += 1;
		},
		() => page.worthShowing,
	);
	if (cost.fresh !== true) page.time = 0;
	/** The next frame comes after `ms`. */
	const frame = (ms = 16): void => {
		page.time += ms;
		frames.shift()?.();
	};
	/** Time goes by without a frame. */
	const pass = (ms: number): void => {
		page.time += ms;
		const due = timers.filter(({ at }) => at <= page.time);
		timers = timers.filter(({ at }) => at > page.time);
		for (const { callback } of due) callback();
	};
	return { queue, page, frame, pass, waiting: () => frames.length };
}

describe('the queue between a run and its trace', () => {
	it('shows at most once a frame, in order', () => {
		const { queue, page, frame } = pageWith();
		queue.push(events(2));
		queue.push(events(1));
		expect(page).toMatchObject({ delivered: [], shown: 0 });
		frame();
		expect(page).toMatchObject({ delivered: [0, 1, 0], shown: 1 });
		queue.push(events(1));
		frame();
		expect(page.shown).toBe(2);
	});

	it('asks for no more frames once everything is shown', () => {
		const { queue, frame, waiting } = pageWith();
		queue.push(events(1));
		frame();
		frame();
		expect(waiting()).toBe(0);
	});

	it('leaves the rest of a flood for the next frames', () => {
		const { queue, page, frame } = pageWith({ deliver: 3 });
		queue.push(events(1_000));
		frame();
		expect(page.delivered).toHaveLength(500);
		frame();
		expect(page.delivered).toEqual(events(1_000).map((event) => event.t));
	});

	it('looks at the clock more often where bytes are to be decoded', () => {
		const { queue, page, frame } = pageWith({ deliver: 3 });
		const chunk = new Uint8Array(1_600);
		queue.push(Array.from({ length: 10 }, (_, t) => ({ kind: 'bytes', t, socket: 1, direction: 'in', chunk })));
		frame();
		// Each costs as much as 101 events, so that three are as much as a slice.
		expect(page.delivered).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('takes longer while many wait, but never so long that a click is felt to be late', () => {
		const { queue, page, frame } = pageWith({ deliver: 3 });
		queue.push(events(25_000));
		frame();
		expect([page.delivered.length, page.time]).toEqual([2_500, 46]);
	});

	it('never falls behind without a bound', () => {
		const { queue, page, frame } = pageWith({ deliver: 3 });
		queue.push(events(200_001));
		frame();
		expect(page.delivered).toHaveLength(200_001);
	});

	it('gathers the beginning of a run for 50 ms, without a frame that would show nothing', () => {
		const { queue, page, frame, pass, waiting } = pageWith({ fresh: true });
		queue.push(events(1));
		pass(49);
		queue.push(events(1));
		expect([page.delivered.length, page.shown, waiting()]).toEqual([2, 0, 0]);
		pass(1);
		expect(waiting()).toBe(1);
		frame();
		expect(page.shown).toBe(1);
	});

	it('shows what a run is watched for as it comes, and nothing else while that is on its way to the screen', () => {
		const { queue, page, frame, pass, waiting } = pageWith({ fresh: true });
		queue.push(events(1));
		page.worthShowing = true;
		queue.push(events(1));
		expect([page.delivered.length, page.shown, waiting()]).toEqual([2, 1, 0]);
		queue.push(events(1));
		queue.touch();
		pass(TO_THE_SCREEN - 1);
		expect([page.delivered.length, page.shown, waiting()]).toEqual([2, 1, 0]);
		pass(1);
		frame();
		expect([page.delivered.length, page.shown]).toEqual([3, 2]);
		frame();
		expect(waiting()).toBe(0);
	});

	it('leaves what is to be done after the first picture until that is there', () => {
		const { queue, page, pass } = pageWith({ fresh: true });
		const done: string[] = [];
		queue.settle(() => done.push('before it'));
		page.worthShowing = true;
		queue.push(events(1));
		queue.settle(() => done.push('meanwhile'));
		expect(done).toEqual(['before it']);
		pass(TO_THE_SCREEN);
		expect(done).toEqual(['before it', 'meanwhile']);
		queue.settle(() => done.push('after it'));
		expect(done.at(-1)).toBe('after it');
		queue.close();
		queue.settle(() => done.push('closed'));
		expect(done).toHaveLength(3);
	});

	it('does what was left for then at once where it is hurried', () => {
		const { queue, page, pass } = pageWith({ fresh: true });
		const done: string[] = [];
		page.worthShowing = true;
		queue.push(events(1));
		queue.settle(() => done.push('left'));
		queue.hurry();
		expect(done).toEqual(['left']);
		pass(TO_THE_SCREEN);
		expect(done).toEqual(['left']);
	});

	it('shows the end of a run at once, and the beginning of the next is its own', () => {
		const { queue, page, pass, waiting } = pageWith({ fresh: true });
		queue.push(events(1));
		queue.flush();
		expect(page.shown).toBe(1);
		const next = pageWith({ fresh: true });
		next.queue.push(events(1));
		next.queue.close();
		next.pass(50);
		pass(0);
		expect([next.page.shown, next.waiting()]).toEqual([0, 0]);
		expect(waiting()).toBe(1);
	});

	it('takes no longer for what it gathers than a frame may', () => {
		const { queue, page, frame, pass } = pageWith({ deliver: 3, fresh: true });
		queue.push(events(1_000));
		expect(page.delivered).toHaveLength(500);
		pass(50);
		frame();
		expect(page.delivered).toHaveLength(1_000);
	});

	it('does not rest after the first rows, which are slow to show only because they are the first', () => {
		const { queue, page, frame } = pageWith({ show: 67 });
		queue.push(events(5));
		frame();
		queue.push(events(1));
		frame(0);
		expect(page.shown).toBe(2);
	});

	it('rests in a flood after a slow showing, for three times as long, and goes on taking events in', () => {
		const { queue, page, frame } = pageWith({ show: 67 });
		queue.push(events(2_001));
		frame();
		expect(page.shown).toBe(1);
		queue.push(events(1));
		frame(0);
		expect([page.shown, page.delivered.length]).toEqual([1, 2_002]);
		frame(149);
		expect(page.shown).toBe(1);
		frame(1);
		expect(page.shown).toBe(2);
	});

	it('rests for no longer than 400 ms, however slow a showing was', () => {
		const { queue, page, frame } = pageWith({ show: 1_017 });
		queue.push(events(2_001));
		frame();
		queue.push(events(1));
		frame(0);
		frame(399);
		expect(page.shown).toBe(1);
		frame(1);
		expect(page.shown).toBe(2);
	});

	it('shows the end of a run at once, as far as that goes quickly', () => {
		const { queue, page } = pageWith({ deliver: 3 });
		queue.push(events(1_000));
		queue.flush();
		expect(page).toMatchObject({ shown: 1 });
		expect(page.delivered).toHaveLength(1_000);
		queue.push(events(10_000));
		queue.flush();
		expect(page.delivered.length).toBeLessThan(4_000);
	});

	it('hands on nothing once it is closed', () => {
		const { queue, page, frame, waiting } = pageWith();
		queue.push(events(1));
		queue.close();
		queue.push(events(1));
		frame();
		expect([page.delivered, page.shown, waiting()]).toEqual([[], 0, 0]);
	});
});
