import { expect, test } from 'vitest';
import { arrivals, HEIGHT, RETURN, reconnecting, WIDTH } from '../../../src/views/figures/reconnecting-clients.ts';

const figures = (jitter: number, draw: number) => {
	const { peak, attempts, done } = reconnecting(jitter, draw);
	return { peak, attempts, done };
};

test('without jitter all come at once each time, and 50 of them get in', () => {
	const { slots } = reconnecting(0, 1);
	const waves = slots.flatMap(({ taken, refused }, at) => (taken + refused > 0 ? [[at, taken, refused]] : []));
	expect(waves.slice(0, 6)).toEqual([
		[1, 0, 1000],
		[3, 0, 1000],
		[7, 0, 1000],
		[15, 50, 950],
		[31, 50, 900],
		[63, 50, 850],
	]);
	expect(waves.at(-1)).toEqual([913, 50, 0]);
});

test('the figures that the lesson gives are those of the first draw', () => {
	expect(figures(0, 1)).toEqual({ peak: 1000, attempts: 13_500, done: 91_400 });
	expect(figures(0.1, 1)).toEqual({ peak: 812, attempts: 6386, done: 16_000 });
	expect(figures(0.5, 1)).toEqual({ peak: 251, attempts: 5073, done: 5900 });
});

test.each([1, 2, 3, 4, 5])('takes every client once in draw %d, and never more than there is room for', (draw) => {
	for (const jitter of [0, 0.05, 0.5, 1]) {
		const { slots } = reconnecting(jitter, draw);
		expect(slots.reduce((sum, { taken }) => sum + taken, 0)).toBe(RETURN.clients);
		expect(Math.max(...slots.map(({ taken }) => taken))).toBeLessThanOrEqual(RETURN.room);
		expect(slots.slice(0, RETURN.back / RETURN.slot).every(({ taken }) => taken === 0)).toBe(true);
	}
});

test('another draw is another chance, and without jitter there is none', () => {
	expect(figures(0.5, 2)).not.toEqual(figures(0.5, 1));
	expect(figures(0, 2)).toEqual(figures(0, 1));
});

test('draws those who are taken below those who are refused, and nothing beyond the picture', () => {
	const { taken, refused } = arrivals(reconnecting(0, 1));
	expect(refused.startsWith(`M1.5 ${HEIGHT}v-100M3.5 ${HEIGHT}v-100M7.5 ${HEIGHT}v-100M15.5 95v-95`)).toBe(true);
	expect(taken).toBe('M15.5 100v-5M31.5 100v-5M63.5 100v-5M113.5 100v-5M163.5 100v-5');
	expect(WIDTH).toBe(200);
});
