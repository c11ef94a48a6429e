import { describe, expect, it } from 'vitest';
import { amount, byteAmount, timeMark } from '../../../src/views/buffer/amounts.ts';
import {
	areaBelow,
	bars,
	byteTicks,
	countTicks,
	extentIn,
	gridLines,
	showing,
	stepLine,
	timeTicks,
	within,
	zoomed,
} from '../../../src/views/buffer/chart.layout.ts';
import { afterKey } from '../../../src/views/buffer/chart-cursor.ts';
import { StepSeries } from '../../../src/views/buffer/step-series.ts';

function seriesOf(points: readonly (readonly [t: number, value: number])[]): StepSeries {
	const series = new StepSeries();
	for (const [t, value] of points) series.append(t, value);
	return series;
}

/** A millisecond is a column: the drawing is 720 wide and 100 high. */
const RUN = { from: 0, to: 720 };
const TO_10 = { bottom: 0, top: 10 };

describe('a step line', () => {
	it('goes level, then up or down', () => {
		const series = seriesOf([
			[100, 10],
			[200, 5],
		]);
		expect(stepLine(series, RUN, TO_10, 300)).toBe('M0 100.0H100.0V0.0H200.0V50.0H300.0');
	});

	it('begins with the value at the left edge and ends at the right one', () => {
		const series = seriesOf([
			[100, 10],
			[900, 5],
		]);
		expect(stepLine(series, { from: 200, to: 560 }, TO_10, 1000)).toBe('M0 0.0H720.0');
	});

	it('shows the lowest and the highest of many points in one column', () => {
		const series = seriesOf([
			[100.1, 4],
			[100.2, 9],
			[100.3, 1],
			[100.4, 5],
		]);
		expect(stepLine(series, RUN, TO_10, 720)).toBe('M0 100.0H100V10.0H100V50.0H720.0');
		const high = seriesOf([
			[50, 5],
			[100.1, 4],
			[100.2, 9],
			[100.3, 1],
			[100.4, 5],
		]);
		expect(stepLine(high, RUN, TO_10, 720)).toBe('M0 100.0H50.0V50.0H100V90.0H100V10.0H100V50.0H720.0');
	});

	it('costs no more than the columns: a hundred thousand points make a short path', () => {
		const series = seriesOf(Array.from({ length: 100_000 }, (_, index) => [index * 0.0072, index % 10] as const));
		expect(stepLine(series, RUN, TO_10, 720).length).toBeLessThan(720 * 40);
	});

	it('is closed to an area along the bottom', () => {
		expect(areaBelow('M0 100.0H300.0')).toBe('M0 100.0H300.0V100H0Z');
	});

	it('has the extent of what a span shows', () => {
		const series = seriesOf([
			[0, 3],
			[100, 9],
			[200, 5],
		]);
		expect(extentIn(series, { from: 50, to: 150 })).toEqual({ low: 3, high: 9 });
		expect(extentIn(series, { from: 250, to: 300 })).toEqual({ low: 5, high: 5 });
	});
});

describe('bars and grid', () => {
	it('stand where something was so for at least half of a column', () => {
		const before = (t: number) => Math.min(Math.max(t - 99.4, 0), 3);
		expect(bars(before, RUN)).toBe('M99 0H102V100H99Z');
	});

	it('are one where it was so all the time, and none where it never was', () => {
		expect(bars((t) => t, RUN)).toBe('M0 0H720V100H0Z');
		expect(bars(() => 0, RUN)).toBe('');
	});

	it('has lines at the marks, none along the edges', () => {
		expect(gridLines([360], RUN, [0, 5, 10], TO_10)).toBe('M360.0 0V100M0 50.0H720');
	});
});

describe('marks of the axes', () => {
	it('are powers of two bytes apart', () => {
		expect(byteTicks(0, 5)).toEqual({ values: [0, 2, 4, 6], bottom: 0, top: 6 });
		expect(byteTicks(0, 3 * 65_536).values).toEqual([0, 65_536, 131_072, 196_608]);
		expect(byteTicks(0, 0)).toEqual({ values: [0, 1], bottom: 0, top: 1 });
		expect(byteTicks(1000, 1100)).toEqual({ values: [992, 1024, 1056, 1088, 1120], bottom: 992, top: 1120 });
	});

	it('are 1, 2 or 5 messages apart, and decades of them', () => {
		expect(countTicks(0, 3).values).toEqual([0, 1, 2, 3]);
		expect(countTicks(0, 900).values).toEqual([0, 500, 1000]);
	});

	it('are round times within the span', () => {
		expect(timeTicks(2.2, 31.3, 5)).toEqual([10, 20, 30]);
		expect(timeTicks(0, 5000, 5)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
	});

	it('are written in the unit that reads best', () => {
		expect([0, 1023, 1024, 1536, 65_536, 1_310_720, 104_857_600].map(byteAmount)).toEqual([
			'0 B',
			'1023 B',
			'1 KiB',
			'1.5 KiB',
			'64 KiB',
			'1.25 MiB',
			'100 MiB',
		]);
		expect(amount(12_345, 'messages')).toBe('12,345');
		expect([timeMark(20, 30), timeMark(1500, 5000), timeMark(0.30000000000000004, 1)]).toEqual([
			'20 ms',
			'1.5 s',
			'0.3 ms',
		]);
	});
});

describe('the span that is shown', () => {
	it('stays within the run', () => {
		expect(within({ from: -50, to: 50 }, RUN)).toEqual({ from: 0, to: 100 });
		expect(within({ from: 700, to: 800 }, RUN)).toEqual({ from: 620, to: 720 });
		expect(within({ from: -50, to: 5000 }, RUN)).toEqual(RUN);
	});

	it('keeps the time around which it is zoomed where it was', () => {
		expect(zoomed(RUN, 0.5, 180, RUN)).toEqual({ from: 90, to: 450 });
		expect(zoomed({ from: 90, to: 450 }, 2, 180, RUN)).toEqual(RUN);
		expect(zoomed({ from: 100, to: 100.6 }, 0.1, 100, RUN)).toEqual({ from: 100, to: 100.5 });
	});

	it('moves only when a time is out of sight', () => {
		expect(showing({ from: 0, to: 100 }, 50, RUN)).toEqual({ from: 0, to: 100 });
		expect(showing({ from: 0, to: 100 }, 300, RUN)).toEqual({ from: 250, to: 350 });
	});
});

describe('keys on the cursor', () => {
	const series = [
		seriesOf([
			[100, 1],
			[101, 2],
			[500, 3],
		]),
		seriesOf([[300, 1]]),
	];
	const press = (key: string, cursor: number, span = RUN) => afterKey(key, cursor, span, RUN, series);

	it('stop at the next change of any line, and pass those that can’t be told apart', () => {
		expect(press('ArrowRight', 0)).toEqual({ cursor: 100, span: RUN });
		expect(press('ArrowRight', 100)).toEqual({ cursor: 300, span: RUN });
		expect(press('ArrowLeft', 500)).toEqual({ cursor: 300, span: RUN });
		expect(press('ArrowRight', 500)).toEqual({ cursor: 720, span: RUN });
		expect(press('ArrowLeft', 100)).toEqual({ cursor: 0, span: RUN });
	});

	it('go to the ends and by a tenth of what is shown', () => {
		expect(press('Home', 300)).toEqual({ cursor: 0, span: RUN });
		expect(press('End', 300)).toEqual({ cursor: 720, span: RUN });
		expect(press('PageUp', 300)).toEqual({ cursor: 372, span: RUN });
	});

	it('take the span along when the cursor leaves it', () => {
		expect(press('ArrowRight', 110, { from: 90, to: 120 })).toEqual({ cursor: 300, span: { from: 285, to: 315 } });
	});

	it('zoom, choose, let go, and leave the others alone', () => {
		expect(press('+', 180)).toEqual({ cursor: 180, span: { from: 90, to: 450 } });
		expect(press('-', 180, { from: 90, to: 450 })).toEqual({ cursor: 180, span: RUN });
		expect(press('0', 180, { from: 90, to: 450 })).toEqual({ cursor: 180, span: RUN });
		expect(['Enter', ' ', 'Escape', 'Tab', 'a'].map((key) => press(key, 0))).toEqual([
			'choose',
			'choose',
			'release',
			null,
			null,
		]);
	});
});
