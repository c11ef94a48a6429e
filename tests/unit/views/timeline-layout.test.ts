import { expect, test } from 'vitest';
import { MAX_TRACKS, tracksOf } from '../../../src/views/timeline/lifelines.layout.ts';
import { BREAK, gapOf, MAX_GAP, Rows, ZOOMS, type Zoom } from '../../../src/views/timeline/rows.layout.ts';

const zoom = (id: Zoom['id']): Zoom => {
	const found = ZOOMS.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no zoom ${id}`);
	return found;
};
const source = (times: readonly number[]) => ({
	get count() {
		return times.length;
	},
	at: (position: number) => {
		const t = times[position];
		return t === undefined ? null : { t };
	},
});

test('time takes no room unless it is drawn to scale, but a long time is told', () => {
	expect(gapOf(BREAK - 1, zoom('normal'))).toEqual({ height: 0, told: null });
	expect(gapOf(BREAK, zoom('normal'))).toEqual({ height: 32, told: BREAK });
	expect(gapOf(BREAK, zoom('compact'))).toEqual({ height: 20, told: BREAK });
});

test('to scale, a gap is as long as the time; a very long one is told instead', () => {
	expect(gapOf(7, zoom('scale'))).toEqual({ height: 7, told: null });
	expect(gapOf(7, zoom('fine'))).toEqual({ height: 70, told: null });
	expect(gapOf(MAX_GAP, zoom('scale'))).toEqual({ height: MAX_GAP, told: null });
	expect(gapOf(MAX_GAP + 1, zoom('scale'))).toEqual({ height: MAX_GAP, told: MAX_GAP + 1 });
});

test('clocks that differ leave no gap of less than nothing', () => {
	expect(gapOf(-3, zoom('fine'))).toEqual({ height: 0, told: null });
});

test('rows stand one below the other, with the gaps between them', () => {
	const rows = new Rows(source([0, 1, 501, 502]), zoom('normal'));
	expect([0, 1, 2, 3].map((position) => rows.top(position))).toEqual([0, 32, 96, 128]);
	expect(rows.middle(2)).toBe(112);
	expect(rows.height).toBe(160);
});

test('finds the row at a height', () => {
	const rows = new Rows(source([0, 1, 501, 502]), zoom('normal'));
	expect([-5, 0, 31, 32, 95, 96, 159, 900].map((y) => rows.at(y))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
	expect(new Rows(source([]), zoom('normal')).at(40)).toBe(0);
});

test('rows that change in the middle move those below', () => {
	const times = [0, 1, 2];
	const rows = new Rows(source(times), zoom('fine'));
	expect(rows.top(2)).toBe(84);
	times.splice(1, 2, 0.5, 3, 4);
	rows.update(1);
	expect([rows.count, rows.top(1), rows.top(2), rows.top(3)]).toEqual([4, 37, 94, 136]);
});

test('thousands of rows grow without losing a place', () => {
	const times: number[] = [];
	const rows = new Rows(source(times), zoom('compact'));
	for (let batch = 0; batch < 10; batch++) {
		const before = times.length;
		for (let row = 0; row < 500; row++) times.push(times.length);
		rows.update(before);
	}
	expect([rows.count, rows.height, rows.top(4999)]).toEqual([5000, 100_000, 99_980]);
});

test('draws a few rows more than are in sight, and the same ones while the reader scrolls a little', () => {
	const rows = new Rows(source(Array.from({ length: 1000 }, (_, t) => t)), zoom('normal'));
	expect(rows.window(0, 320)).toEqual({ start: 0, end: 16 });
	expect(rows.window(3200, 320)).toEqual({ start: 96, end: 116 });
	expect(rows.window(3210, 320)).toEqual({ start: 96, end: 116 });
	expect(rows.window(32_000, 320)).toEqual({ start: 996, end: 1000 });
});

test('a socket takes the first lifeline that is free, in the place of one that is over', () => {
	const tracks = tracksOf([
		{ socket: 1, first: 0, last: 10 },
		{ socket: 2, first: 5, last: Number.POSITIVE_INFINITY },
		{ socket: 3, first: 11, last: 20 },
		{ socket: 4, first: 15, last: 30 },
	]);
	expect([1, 2, 3, 4].map((socket) => tracks.of(socket))).toEqual([0, 1, 0, 2]);
	expect([tracks.count, tracks.shared]).toEqual([3, true]);
});

test('more sockets at once than there is room for have no lifeline of their own', () => {
	const lives = Array.from({ length: MAX_TRACKS + 2 }, (_, index) => ({ socket: index + 1, first: index, last: 99 }));
	const tracks = tracksOf(lives);
	expect([tracks.count, tracks.of(MAX_TRACKS), tracks.of(MAX_TRACKS + 1)]).toEqual([MAX_TRACKS, MAX_TRACKS - 1, null]);
	expect(tracksOf([])).toMatchObject({ count: 1, shared: false });
});
