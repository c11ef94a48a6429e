import { describe, expect, it } from 'vitest';
import { Pauses } from '../../../src/views/buffer/pauses.ts';
import { StepSeries } from '../../../src/views/buffer/step-series.ts';
import fc from '../fixed-seed.ts';

function seriesOf(points: readonly (readonly [t: number, value: number])[]): StepSeries {
	const series = new StepSeries();
	for (const [t, value] of points) series.append(t, value);
	return series;
}

describe('a value that changes in steps', () => {
	it('holds from a point, its very time included, to the next', () => {
		const series = seriesOf([
			[10, 5],
			[20, 0],
			[20, 7],
		]);
		expect([9, 10, 19, 20, 1000].map((t) => series.at(t))).toEqual([0, 5, 5, 7, 7]);
		expect(series.last).toBe(7);
	});

	it('is 0 without points', () => {
		const series = new StepSeries();
		expect([series.at(3), series.last, series.peak]).toEqual([0, 0, null]);
	});

	it('knows its highest value and when it was first reached', () => {
		expect(
			seriesOf([
				[1, 3],
				[2, 9],
				[3, 4],
				[4, 9],
			]).peak,
		).toEqual({ t: 2, value: 9 });
	});

	it('takes a time before that of the last point as that time', () => {
		const series = seriesOf([
			[10, 1],
			[9, 2],
		]);
		expect([series.at(9.5), series.at(10)]).toEqual([0, 2]);
	});

	it('finds the extent of any stretch of many points as looking at each would', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 500 }),
				fc.nat(),
				fc.nat(),
				(values, a, b) => {
					const series = seriesOf(values.map((value, index) => [index, value]));
					const start = a % values.length;
					const end = start + 1 + (b % (values.length - start));
					const part = values.slice(start, end);
					expect(series.extent(start, end)).toEqual({ low: Math.min(...part), high: Math.max(...part) });
				},
			),
		);
	});
});

describe('the pauses of a reader', () => {
	it('adds up the time without reading, a pause that goes on included', () => {
		const pauses = new Pauses();
		pauses.change(10, true);
		pauses.change(15, false);
		pauses.change(20, true);
		expect([5, 10, 12, 15, 18, 20, 21.5].map((t) => pauses.before(t))).toEqual([0, 0, 2, 5, 5, 5, 6.5]);
		expect(pauses.count).toBe(2);
	});

	it('leaves out what changes nothing', () => {
		const pauses = new Pauses();
		pauses.change(5, false);
		pauses.change(10, true);
		pauses.change(12, true);
		pauses.change(14, false);
		expect([pauses.before(20), pauses.count]).toEqual([4, 1]);
	});
});
