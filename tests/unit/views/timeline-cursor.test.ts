import { createMemo, mergeProps } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { createCursor } from '../../../src/views/timeline/create-cursor.ts';
import { createTimeline } from '../../../src/views/timeline/create-timeline.ts';
import type { Viewport } from '../../../src/views/timeline/create-viewport.ts';
import { animationFrames, createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, openEvent, opening, send } from '../trace/wire.ts';

const RUN = [
	construct(1),
	...opening(),
	openEvent([2]),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT),
	bytes('in', HELLO_IN),
];

function cursorOf(...events: readonly TraceEvent[]) {
	animationFrames();
	const log: string[] = [];
	let hand = false;
	const viewport: Viewport = {
		ref: () => undefined,
		window: () => ({ start: 0, end: 0 }),
		alive: () => true,
		follow: () => false,
		setFollow: () => undefined,
		stay: () => log.push('stay'),
		show: (position) => log.push(`show ${position}`),
		inHand: () => hand,
		page: () => 1,
	};
	const made = inRoot(() => {
		const run = createGrowingRun(...events);
		const props = mergeProps(run, { strings: views });
		const timeline = createTimeline(props);
		const count = createMemo(() => timeline.reading().count);
		return { run, timeline, count, cursor: createCursor(timeline.reading, run.selection, viewport) };
	});
	return {
		...made,
		log,
		scrolling: () => {
			hand = true;
		},
	};
}

describe('the cursor', () => {
	it('chooses the thing at the moment that it goes to, and stays within the run', () => {
		const { run, cursor, count } = cursorOf(...RUN);
		cursor.goTo(0);
		expect(run.selection.chosen()).toEqual({ kind: 'call', socket: 1, call: 0 });
		cursor.goTo(999);
		expect(cursor.position()).toBe(count() - 1);
		cursor.goTo(-5);
		expect(cursor.position()).toBe(0);
	});

	it('holds the rows where they are, except at the end, where new ones come', () => {
		const { cursor, count, log } = cursorOf(...RUN);
		cursor.goTo(1);
		expect(log).toEqual(['stay', 'show 1']);
		log.length = 0;
		cursor.goTo(count() - 1);
		expect(log).toEqual([`show ${count() - 1}`]);
	});

	it('goes where something is chosen in another view, and shows it unless the reader is scrolling', () => {
		const { run, cursor, log, scrolling } = cursorOf(...RUN);
		run.selection.choose({ kind: 'frame', socket: 1, frame: 0 });
		const at = cursor.position();
		expect(at).toBeGreaterThan(0);
		expect(log).toEqual(['stay', `show ${at}`]);
		log.length = 0;
		scrolling();
		run.selection.choose({ kind: 'frame', socket: 1, frame: 1 });
		expect(cursor.position()).toBeGreaterThan(at);
		expect(log).toEqual([]);
	});

	it('shows, of a thing without a moment of its own, the first that belongs to it', () => {
		const { run, cursor, log } = cursorOf(...RUN);
		run.selection.choose({ kind: 'line', line: 3 });
		expect(cursor.moment()).toBeNull();
		expect(log).toHaveLength(2);
	});

	it('is nowhere when nothing is chosen, and where the moment is not shown', () => {
		const { run, cursor, timeline } = cursorOf(...RUN, construct(9, 2));
		cursor.goTo(0);
		run.selection.choose(null);
		expect([cursor.moment(), cursor.position()]).toEqual([null, -1]);
		cursor.goTo(0);
		timeline.setOnly(2);
		expect(cursor.position()).toBe(-1);
		timeline.setOnly(null);
		expect(cursor.position()).toBe(0);
		run.replace(construct(1));
		expect(cursor.position()).toBe(-1);
	});
});
