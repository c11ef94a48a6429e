import { describe, expect, it } from 'vitest';
import type { ConsoleEvent } from '../../../src/trace/events.ts';
import { EventQueue } from '../../../src/workbench/run/event-queue.ts';

const events = (count: number): ConsoleEvent[] =>
	Array.from({ length: count }, (_, index) => ({ kind: 'console', t: index, level: 'log', text: '', line: null }));

/** Each slice that is handed on takes `cost` ms. */
function queueWith(cost: number) {
	const frames: (() => void)[] = [];
	const delivered: number[] = [];
	let time = 0;
	let frameEnds = 0;
	const queue = new EventQueue(
		{ now: () => time, frame: (callback) => void frames.push(callback) },
		(slice) => {
			time += cost;
			delivered.push(...slice.map((event) => event.t));
		},
		() => {
			frameEnds += 1;
		},
	);
	return { queue, delivered, frame: () => frames.shift()?.(), waiting: () => frames.length, ends: () => frameEnds };
}

describe('the queue between a run and its trace', () => {
	it('hands on at most once a frame, in order', () => {
		const { queue, delivered, frame, ends } = queueWith(0);
		queue.push(events(2));
		queue.push(events(1));
		expect(delivered).toEqual([]);
		frame();
		expect([delivered, ends()]).toEqual([[0, 1, 0], 1]);
	});

	it('leaves the rest of a flood for the next frames', () => {
		const { queue, delivered, frame, waiting } = queueWith(3);
		queue.push(events(1_000));
		frame();
		expect([delivered.length, waiting()]).toEqual([500, 1]);
		frame();
		expect([delivered.length, waiting()]).toEqual([1_000, 0]);
		expect(delivered).toEqual(events(1_000).map((event) => event.t));
	});

	it('never falls behind without a bound', () => {
		const { queue, delivered, frame, waiting } = queueWith(3);
		queue.push(events(50_001));
		frame();
		expect([delivered.length, waiting()]).toEqual([50_001, 0]);
	});

	it('can be emptied at once', () => {
		const { queue, delivered, frame, ends } = queueWith(3);
		queue.push(events(1_000));
		queue.flush();
		expect(delivered).toHaveLength(1_000);
		frame();
		expect(ends()).toBe(1);
	});

	it('hands on nothing once it is closed', () => {
		const { queue, delivered, frame, waiting } = queueWith(0);
		queue.push(events(1));
		queue.close();
		queue.push(events(1));
		frame();
		expect([delivered, waiting()]).toEqual([[], 0]);
	});
});
