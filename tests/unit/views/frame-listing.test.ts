import { describe, expect, it } from 'vitest';
import { createListing } from '../../../src/views/frame-list/create-listing.ts';
import { createChosenSocket } from '../../../src/views/view-props.ts';
import { animationFrames, createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, opening, PING_IN, PONG_OUT } from '../trace/wire.ts';

/** Frames 0 to 3: Hello out, Hello in, ping in, pong out. */
const FOUR = [
	construct(1),
	...opening(),
	bytes('out', HELLO_OUT),
	bytes('in', HELLO_IN),
	bytes('in', PING_IN),
	bytes('out', PONG_OUT),
];

function listed() {
	const frames = animationFrames();
	const failures: string[] = [];
	const made = inRoot(() => {
		const run = createGrowingRun(...FOUR);
		const { connection } = createChosenSocket(run);
		return { run, listing: createListing(connection, (why) => failures.push(why)) };
	});
	const ids = () =>
		made.listing
			.rows()
			.slice(0, 100)
			.map((row) => ('frame' in row ? row.id : 'no frame'));
	return { ...made, frames, failures, ids };
}

describe('a paused list', () => {
	it('stays as it was while frames come, and says how many wait', () => {
		const { run, listing, ids } = listed();
		expect(listing.waiting()).toBeNull();
		listing.pause();
		run.grow(bytes('in', HELLO_IN), bytes('in', HELLO_IN));
		expect(ids()).toEqual([0, 1, 2, 3]);
		expect([listing.waiting(), listing.unfiltered()]).toEqual([2, 4]);
		listing.resume();
		expect(ids()).toEqual([0, 1, 2, 3, 4, 5]);
		expect(listing.waiting()).toBeNull();
	});

	it('clears what it shows: what waits is not lost', () => {
		const { run, listing, ids } = listed();
		listing.pause();
		run.grow(bytes('in', HELLO_IN));
		listing.clear();
		expect([ids(), listing.cleared(), listing.waiting()]).toEqual([[], 4, 1]);
		listing.resume();
		expect(ids()).toEqual([4]);
		listing.undoClear();
		expect(ids()).toEqual([0, 1, 2, 3, 4]);
	});
});

describe('a filtered list', () => {
	it('has the frames of a direction and of a kind, those to come too', () => {
		const { run, listing, ids, frames } = listed();
		listing.setFilter({ direction: 'in' });
		frames.next();
		expect([ids(), listing.filtered(), listing.unfiltered()]).toEqual([[1, 2], true, 4]);
		listing.setFilter({ kind: 'text' });
		frames.next();
		expect(ids()).toEqual([1]);
		run.grow(bytes('in', PING_IN), bytes('in', HELLO_IN));
		frames.next();
		expect([ids(), listing.looked()]).toEqual([[1, 5], null]);
		listing.setFilter({ direction: null });
		listing.setFilter({ kind: 'all' });
		expect([ids().length, listing.filtered()]).toEqual([6, false]);
	});

	it('has the frames with a text, and stays as it is while what is typed is no filter', () => {
		const { listing, ids, frames } = listed();
		expect(listing.search('Hello')).toBeNull();
		frames.next();
		expect(ids()).toEqual([0, 1]);
		expect(listing.search('/[/')).not.toBeNull();
		expect([listing.text(), ids()]).toEqual(['/[/', [0, 1]]);
		expect(listing.search('')).toBeNull();
		expect([listing.text(), ids().length]).toEqual(['', 4]);
	});
});

it('begins neither paused nor cleared with another connection, and keeps its filter', () => {
	const { run, listing, ids, frames } = listed();
	listing.setFilter({ direction: 'out' });
	listing.pause();
	listing.clear();
	run.replace(construct(1), ...opening(), bytes('out', HELLO_OUT), bytes('in', HELLO_IN));
	frames.next();
	expect([ids(), listing.waiting(), listing.cleared(), listing.filter().direction]).toEqual([[0], null, 0, 'out']);
});
