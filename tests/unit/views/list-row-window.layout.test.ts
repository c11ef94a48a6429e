import { describe, expect, it } from 'vitest';
import { endWindow, scrollTo, sightOf, windowOf } from '../../../src/views/frame-list/row-window.layout.ts';

describe('the rows in the document', () => {
	it('are those in sight, and some above and below', () => {
		const sight = sightOf(2800, 280, 28);
		expect(sight).toEqual({ first: 100, count: 11 });
		expect(windowOf(250_000, sight)).toEqual({ start: 92, end: 120 });
	});

	it('are all rows of a short list', () => {
		expect(windowOf(3, sightOf(0, 280, 28))).toEqual({ start: 0, end: 3 });
		expect(windowOf(0, sightOf(0, 280, 28))).toEqual({ start: 0, end: 0 });
	});

	it('are the last ones of a list that became shorter than where it was scrolled to', () => {
		expect(windowOf(20, { first: 100, count: 11 })).toEqual({ start: 0, end: 20 });
	});

	it('stay the same while scrolling moves by less than four rows', () => {
		const windows = [100, 101, 102, 103].map((first) => windowOf(1000, { first, count: 9 }));
		expect(windows.map(({ start }) => start)).toEqual([92, 92, 92, 92]);
		expect(windowOf(1000, { first: 104, count: 9 }).start).toBe(96);
	});

	it('are the last that fit while the list follows its end', () => {
		expect(endWindow(250_000, 11)).toEqual({ start: 249_989, end: 250_000 });
		expect(endWindow(40, 50)).toEqual({ start: 0, end: 40 });
	});

	it('are all of a short list, which has room for what comes only when that is there', () => {
		expect(endWindow(3, 11)).toEqual({ start: 0, end: 3 });
		expect(endWindow(4, 3)).toEqual({ start: 0, end: 4 });
		expect(endWindow(32, 3)).toEqual({ start: 0, end: 32 });
		expect(endWindow(33, 3)).toEqual({ start: 30, end: 33 });
	});
});

describe('bringing a row into sight', () => {
	it('does nothing for one that is', () => {
		expect(scrollTo(10, 280, 280, 28)).toBeNull();
		expect(scrollTo(19, 280, 280, 28)).toBeNull();
	});

	it('scrolls up to one above, and down until one below is whole', () => {
		expect(scrollTo(9, 280, 280, 28)).toBe(252);
		expect(scrollTo(20, 280, 280, 28)).toBe(308);
	});
});
