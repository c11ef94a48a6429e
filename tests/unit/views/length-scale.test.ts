import { expect, test } from 'vitest';
import { LAST_POSITION, lengthAt, positionOf } from '../../../src/views/figures/length-scale.ts';

const lengths = Array.from({ length: LAST_POSITION + 1 }, (_, position) => lengthAt(position));

test('goes from an empty payload to 1 MiB, each position longer than the one before', () => {
	expect(lengths[0]).toBe(0);
	expect(lengths.at(-1)).toBe(1_048_576);
	expect(lengths.filter((length, position) => length <= (lengths[position - 1] ?? -1))).toEqual([]);
});

test.each([
	[125, 126],
	[65_535, 65_536],
])('has %i and %i next to each other, where the header grows', (last, first) => {
	expect(lengths[positionOf(last)]).toBe(last);
	expect(positionOf(first)).toBe(positionOf(last) + 1);
	expect(lengths[positionOf(first)]).toBe(first);
});

test('stays on the scale, whatever it is asked for', () => {
	expect(lengthAt(-1)).toBe(0);
	expect(lengthAt(LAST_POSITION + 1)).toBe(1_048_576);
	expect(positionOf(2_000_000)).toBe(LAST_POSITION);
});
