import { expect, test } from 'vitest';
import { layOut, span } from '../../../../src/apps/ticker/chart.ts';
import { KEPT, Recent } from '../../../../src/apps/ticker/recent.ts';

/** A pixel for each of the first sixty prices. */
const BOX = { width: 59, height: 30, inset: 5 };

function recentOf(...prices: readonly number[]): Recent {
	const recent = new Recent();
	for (const price of prices) recent.add(price);
	return recent;
}

function pointsOf(recent: Recent) {
	const points = new Float32Array(2 * KEPT);
	return [...points.subarray(0, layOut(recent, BOX, points))];
}

test('keeps the last prices, oldest first', () => {
	const recent = new Recent();
	for (let price = 0; price < KEPT + 3; price += 1) recent.add(price);
	expect([recent.count, recent.at(0), recent.at(KEPT - 1)]).toEqual([KEPT, 3, KEPT + 2]);
	expect(span(recent)).toEqual({ low: 3, high: KEPT + 2 });
});

test('ends at the right edge, with the highest price at the top and the lowest at the bottom', () => {
	expect(pointsOf(recentOf(100, 110, 105))).toEqual([57, 25, 58, 5, 59, 15]);
});

test('takes less room for each price when there are more', () => {
	const points = pointsOf(recentOf(...Array.from({ length: KEPT }, (_, index) => index)));
	expect([points[0], points.at(-2), points.length]).toEqual([0, 59, 2 * KEPT]);
});

test('draws a price that never changes in the middle, and nothing where there is none', () => {
	expect(pointsOf(recentOf(7, 7))).toEqual([58, 15, 59, 15]);
	expect(pointsOf(recentOf())).toEqual([]);
});
