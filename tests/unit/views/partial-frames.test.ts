import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { createPartial } from '../../../src/views/frame/create-partial.ts';
import { createChosenSocket } from '../../../src/views/view-props.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, closeEvent, construct, HELLO_IN, hex, opening, RESPONSE } from '../trace/wire.ts';

const HALF = HELLO_IN.subarray(0, 4);
const REST = HELLO_IN.subarray(4);

function partials(...events: readonly TraceEvent[]) {
	return inRoot(() => {
		const run = createGrowingRun(...events);
		const { connection } = createChosenSocket(run);
		return { run, partials: createPartial(run, connection) };
	});
}

const directions = (list: readonly { readonly direction: string }[]) => list.map(({ direction }) => direction);

describe('the frames that have not fully arrived', () => {
	it('are those that are still the same at the next look', () => {
		const { run, partials: of } = partials(construct(1), ...opening());
		run.grow(bytes('in', HALF));
		expect(of.list()).toEqual([]);
		run.grow();
		expect(directions(of.list())).toEqual(['in']);
		run.grow(bytes('in', REST));
		expect(of.list()).toEqual([]);
	});

	it('are those that the connection ended in, at once', () => {
		const { run, partials: of } = partials(construct(1), ...opening());
		run.grow(bytes('in', HALF), closeEvent(1006));
		expect(directions(of.list())).toEqual(['in']);
	});

	it('stand in the order out, in', () => {
		const { partials: of } = partials(construct(1), ...opening(), bytes('in', HALF), bytes('out', hex('81 85 37')));
		expect(directions(of.list())).toEqual(['out', 'in']);
	});
});

it('shows one until something else than its bytes is chosen, or it is whole', () => {
	const { run, partials: of } = partials(construct(1), ...opening(), bytes('in', HELLO_IN), bytes('in', HALF));
	expect(of.present()).toBeNull();
	of.show('in');
	expect(of.present()?.direction).toBe('in');
	const first = RESPONSE.length;
	run.selection.choose({ kind: 'byte', socket: 1, direction: 'in', offset: first + HELLO_IN.length + 1 });
	expect(of.present()?.direction).toBe('in');
	run.selection.choose({ kind: 'byte', socket: 1, direction: 'in', offset: first + 1 });
	expect(of.present()).toBeNull();
	of.show('in');
	run.grow(bytes('in', REST));
	expect(of.present()).toBeNull();
});
