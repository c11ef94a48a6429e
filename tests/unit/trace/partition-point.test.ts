import { expect, test } from 'vitest';
import { countBelow, partitionPoint } from '../../../src/trace/partition-point.ts';

test.each([0, 1, 2, 3, 4, 5, 6, 7])('finds the place %i of seven, and asks at most three times', (place) => {
	const asked: number[] = [];
	const found = partitionPoint(7, (index) => {
		asked.push(index);
		return index < place;
	});
	expect(found).toBe(place);
	expect(asked.length).toBeLessThanOrEqual(3);
	expect(asked.every((index) => index >= 0 && index < 7)).toBe(true);
});

test('asks nothing of a list that is empty', () => {
	expect(
		partitionPoint(0, () => {
			throw new Error('There is nothing to ask for.');
		}),
	).toBe(0);
});

test.each([
	[0, 0],
	[2, 0],
	[3, 1],
	[5, 1],
	[9, 2],
	[10, 3],
])('of 2, 5 and 9, those that are below %i are %i', (id, count) => {
	expect(countBelow([2, 5, 9], id)).toBe(count);
});
