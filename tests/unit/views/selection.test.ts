import { createEffect } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { TraceRef } from '../../../src/trace/trace-ref.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, openEvent, opening, send } from '../trace/wire.ts';

const TWO_SOCKETS = [
	construct(1),
	...opening(),
	openEvent([2]),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT),
	construct(5, 2),
	...opening(2),
	bytes('in', HELLO_IN, 0, 2),
];
const frame = (index: number, socket = 1): TraceRef => ({ kind: 'frame', socket, frame: index });
const call = (index: number, socket = 1): TraceRef => ({ kind: 'call', socket, call: index });

describe('what is chosen', () => {
	it('lights up what belongs to it, itself included, and lets go of what was lit before', () => {
		const { selection } = inRoot(() => createGrowingRun(...TWO_SOCKETS));
		selection.choose(call(1));
		expect([call(1), frame(0), frame(0, 2)].map(selection.has)).toEqual([true, true, false]);
		expect(selection.has({ kind: 'line', line: 3 })).toBe(true);
		selection.choose(frame(0, 2));
		expect([call(1), frame(0), frame(0, 2)].map(selection.has)).toEqual([false, false, true]);
		selection.choose(null);
		expect(selection.has(frame(0, 2))).toBe(false);
	});

	it('grows with the trace', () => {
		const run = inRoot(() => createGrowingRun(construct(1), ...opening(), send(3, 'Hello')));
		run.selection.choose(call(1));
		expect(run.selection.has(frame(0))).toBe(false);
		run.grow(bytes('out', HELLO_OUT));
		expect(run.selection.has(frame(0))).toBe(true);
	});

	it('wakes only those rows that are lit now or were before', () => {
		const woken: string[] = [];
		const run = inRoot(() => {
			const created = createGrowingRun(...TWO_SOCKETS);
			for (const [name, ref] of [
				['call', call(1)],
				['frame', frame(0)],
				['other', frame(0, 2)],
			] as const) {
				createEffect(() => woken.push(`${name} ${created.selection.has(ref)}`));
			}
			return created;
		});
		woken.length = 0;
		run.selection.choose(call(1));
		expect(woken).toEqual(['call true', 'frame true']);
		woken.length = 0;
		run.selection.choose(frame(0));
		expect(woken).toEqual([]);
		run.selection.choose(frame(0, 2));
		expect(woken.toSorted()).toEqual(['call false', 'frame false', 'other true']);
	});
});

describe('the socket that is shown', () => {
	it('is that of what is chosen, and stays when nothing is', () => {
		const { selection } = inRoot(() => createGrowingRun(...TWO_SOCKETS));
		expect(selection.socket()).toBeNull();
		selection.choose(frame(0, 2));
		expect(selection.socket()).toBe(2);
		selection.choose(null);
		expect(selection.socket()).toBe(2);
		selection.choose({ kind: 'line', line: 1 });
		expect(selection.socket()).toBe(2);
	});

	it('lets go of what was chosen of another one, and of nothing else', () => {
		const { selection } = inRoot(() => createGrowingRun(...TWO_SOCKETS));
		selection.choose(frame(0));
		selection.show(2);
		expect(selection.chosen()).toBeNull();
		selection.choose(frame(0, 2));
		selection.show(2);
		expect(selection.chosen()).toEqual(frame(0, 2));
		selection.choose({ kind: 'line', line: 1 });
		selection.show(1);
		expect(selection.chosen()).toEqual({ kind: 'line', line: 1 });
	});
});

it('begins with nothing chosen where another trace takes the place of this one', () => {
	const run = inRoot(() => createGrowingRun(...TWO_SOCKETS));
	run.selection.choose(frame(0, 2));
	run.replace(construct(1), ...opening(), bytes('in', HELLO_IN));
	expect([run.selection.chosen(), run.selection.socket()]).toEqual([null, null]);
	expect(run.selection.has(frame(0, 2))).toBe(false);
});
