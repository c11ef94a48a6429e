import { describe, expect, it } from 'vitest';
import { rowAfterKey } from '../../../src/views/frame-list/list-keys.ts';

describe('keys in the list of frames', () => {
	it.each([
		['ArrowDown', 5, 6],
		['ArrowUp', 5, 4],
		['PageDown', 5, 15],
		['PageUp', 15, 5],
		['Home', 15, 0],
		['End', 15, 99],
	])('%s leads from row %i to row %i', (key, from, to) => {
		expect(rowAfterKey(key, from, 100, 10)).toBe(to);
	});

	it('stop at both ends', () => {
		expect(rowAfterKey('ArrowUp', 0, 100, 10)).toBe(0);
		expect(rowAfterKey('PageDown', 97, 100, 10)).toBe(99);
	});

	it('are left alone when they do not move, or when there is no row', () => {
		expect(rowAfterKey('Tab', 5, 100, 10)).toBeNull();
		expect(rowAfterKey('ArrowDown', 0, 0, 10)).toBeNull();
	});
});
