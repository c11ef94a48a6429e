import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TO_THE_SCREEN } from '../../../src/browser/to-the-screen.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { createCurrent } from '../../../src/views/frame-list/create-current.ts';
import { createListing } from '../../../src/views/frame-list/create-listing.ts';
import { createChosenSocket } from '../../../src/views/view-props.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, hex, messageEvent, opening, REQUEST, send } from '../trace/wire.ts';

/** An unmasked frame of a client: a row that is a broken rule. */
const UNMASKED_OUT = bytes('out', hex('81 02 6869'));

function current(...events: readonly TraceEvent[]) {
	const made = inRoot(() => {
		const run = createGrowingRun(...events);
		const { connection, socket } = createChosenSocket(run);
		const listing = createListing(connection, () => undefined);
		return { run, listing, current: createCurrent(run, listing.rows, connection, socket) };
	});
	const shown = () => {
		const row = made.current.row();
		return row === null ? null : 'frame' in row ? row.id : 'fault';
	};
	return { ...made, shown };
}

const HELLOS = [construct(1), ...opening(), send(3, 'Hello'), bytes('out', HELLO_OUT), bytes('in', HELLO_IN)];

describe('the row whose details are shown', () => {
	it('is the first one until something is chosen', () => {
		const { run, shown } = current();
		expect(shown()).toBeNull();
		run.grow(...HELLOS);
		expect(shown()).toBe(0);
	});

	it('is the chosen frame, the frame of a chosen byte, or the first that belongs to another chosen thing', () => {
		const { run, shown } = current(...HELLOS, messageEvent('Hello', [4]));
		run.selection.choose({ kind: 'frame', socket: 1, frame: 1 });
		expect(shown()).toBe(1);
		run.selection.choose({ kind: 'byte', socket: 1, direction: 'out', offset: REQUEST.length + 3 });
		expect(shown()).toBe(0);
		run.selection.choose({ kind: 'event', socket: 1, event: 0 });
		expect(shown()).toBe(1);
		run.selection.choose(null);
		expect(shown()).toBe(0);
	});

	it('can be one that is no frame, until something else is chosen', () => {
		const { run, shown, listing, current: row } = current(...HELLOS, UNMASKED_OUT);
		const fault = listing
			.rows()
			.slice(0, 10)
			.find((candidate) => !('frame' in candidate));
		if (fault === undefined) throw new Error('The broken rule has no row.');
		row.choose(fault);
		expect(shown()).toBe('fault');
		run.selection.choose({ kind: 'frame', socket: 1, frame: 1 });
		expect(shown()).toBe(1);
	});

	it('chooses a frame for all views', () => {
		const { run, listing, current: row } = current(...HELLOS);
		const [, second] = listing.rows().slice(0, 2);
		if (second === undefined) throw new Error('There is no second row.');
		row.choose(second);
		expect(run.selection.chosen()).toEqual({ kind: 'frame', socket: 1, frame: 1 });
	});
});

describe('what is shown at length', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** @returns the number of the frame at length; null for none */
	const atLength = ({ current: { atLength } }: ReturnType<typeof current>): number | null => {
		const row = atLength()?.row ?? null;
		return row !== null && 'frame' in row ? row.id : null;
	};

	it('is a row that came with the run once that is on the screen, and one that was there at once', () => {
		const late = current();
		late.run.grow(...HELLOS);
		expect([late.shown(), atLength(late)]).toEqual([0, null]);
		vi.advanceTimersByTime(TO_THE_SCREEN - 1);
		expect(atLength(late)).toBeNull();
		vi.advanceTimersByTime(1);
		expect(atLength(late)).toBe(0);
		late.run.replace();
		expect(late.current.atLength()).toBeNull();
		expect(atLength(current(...HELLOS))).toBe(0);
	});

	it('is a chosen row at once, and stays when it is let go', () => {
		const run = current();
		run.run.grow(...HELLOS);
		run.run.selection.choose({ kind: 'frame', socket: 1, frame: 1 });
		expect(atLength(run)).toBe(1);
		run.run.selection.choose({ kind: 'frame', socket: 1, frame: 0 });
		run.run.selection.choose(null);
		expect(atLength(run)).toBe(0);
	});

	it('has the connection that it is of, as it grows', () => {
		const run = current(...HELLOS);
		expect(run.current.atLength()?.connection.frames).toHaveLength(2);
		run.run.grow(bytes('in', HELLO_IN));
		expect(run.current.atLength()?.connection.frames).toHaveLength(3);
	});
});
