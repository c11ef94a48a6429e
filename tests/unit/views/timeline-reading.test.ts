import { mergeProps } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { createTimeline } from '../../../src/views/timeline/create-timeline.ts';
import { ZOOMS } from '../../../src/views/timeline/rows.layout.ts';
import { animationFrames, createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, opening, printed } from '../trace/wire.ts';

function read(...events: readonly TraceEvent[]) {
	const frames = animationFrames();
	const made = inRoot(() => {
		const run = createGrowingRun(...events);
		const props = mergeProps(run, { strings: views });
		return { run, timeline: createTimeline(props) };
	});
	const now = () => {
		const { count, fresh, grew, waiting } = made.timeline.reading();
		return { count, fresh, grew, waiting };
	};
	return { ...made, frames, now };
}

const lines = (count: number): TraceEvent[] => Array.from({ length: count }, (_, index) => printed(String(index)));

describe('a reading of a growing trace', () => {
	it('says from where on rows are new, while few are', () => {
		const { run, now } = read(...lines(3));
		expect(now()).toEqual({ count: 3, fresh: Number.POSITIVE_INFINITY, grew: false, waiting: 0 });
		run.grow(...lines(12));
		expect(now()).toEqual({ count: 15, fresh: 3, grew: true, waiting: 0 });
		run.grow(...lines(13));
		expect(now()).toEqual({ count: 28, fresh: Number.POSITIVE_INFINITY, grew: true, waiting: 0 });
	});

	it('stays as it is while it is paused, says how much waits, and has it all afterwards', () => {
		const { run, timeline, now } = read(construct(1), construct(2, 2));
		timeline.setPaused(true);
		run.grow(construct(3, 3), ...lines(3), construct(4, 4));
		expect(now()).toMatchObject({ count: 2, grew: false, waiting: 5 });
		timeline.setPaused(false);
		expect(now()).toMatchObject({ count: 7, grew: true, waiting: 0 });
	});

	it('takes a long trace in by slices, one an animation frame', () => {
		const sent = Array.from({ length: 12_000 }, () => bytes('in', HELLO_IN));
		const { now, frames } = read(construct(1), ...opening(), ...sent);
		expect([now().count < 12_000, frames.asked]).toEqual([true, 1]);
		frames.next();
		expect([now().count > 12_000, frames.asked]).toEqual([true, 0]);
	});
});

it('shows one socket alone, and all of another trace', () => {
	const { run, timeline, now } = read(construct(1), construct(2, 2), construct(3, 2));
	timeline.setOnly(1);
	expect(now().count).toBe(1);
	timeline.setPaused(true);
	run.replace(construct(1), construct(2, 2));
	expect([timeline.only(), timeline.paused(), now().count]).toEqual([null, false, 2]);
});

it('has no zoom beyond the least and the most', () => {
	const { timeline } = read();
	timeline.setZoom(99);
	expect(timeline.zoom()).toBe(ZOOMS.length - 1);
	timeline.setZoom(-1);
	expect(timeline.zoom()).toBe(0);
});
