import { expect, test } from 'vitest';
import { Vigil, waitBefore } from '../../../src/class/live-link.ts';

/** Looks every 2.5 s from one time on, up to another one. */
function looks(vigil: Vigil, from: number, to: number): string[] {
	const seen: string[] = [];
	for (let now = from; now <= to; now += 2500) {
		const todo = vigil.look(now);
		if (todo !== 'nothing') seen.push(`${now}: ${todo}`);
	}
	return seen;
}

test('a connection on which nothing was heard for 20 s is asked, and given up 5 s later', () => {
	const vigil = new Vigil(0);
	vigil.heard(1000);
	expect(looks(vigil, 2500, 30_000)).toEqual(['22500: ask', '30000: give-up']);
});

test('an answer is all that it takes', () => {
	const vigil = new Vigil(0);
	vigil.heard(0);
	expect(looks(vigil, 2500, 22_500)).toEqual(['22500: ask']);
	vigil.heard(22_600);
	expect(looks(vigil, 25_000, 40_000)).toEqual([]);
});

test('a connection that does not come about is given up', () => {
	expect(looks(new Vigil(0), 2500, 7500)).toEqual(['7500: give-up']);
});

test('a machine that slept asks at once, and gives an answer the time that it has', () => {
	const vigil = new Vigil(0);
	vigil.heard(100);
	expect(vigil.look(2500)).toBe('nothing');
	const woken = 3_600_000;
	expect(looks(vigil, woken, woken + 7500)).toEqual([`${woken}: ask`, `${woken + 7500}: give-up`]);
});

test('a machine that slept while it waited for an answer waits again', () => {
	const vigil = new Vigil(0);
	expect([vigil.look(2500), vigil.look(3_600_000), vigil.look(3_602_500)]).toEqual(['nothing', 'ask', 'nothing']);
});

test('a page that was busy itself, so that an answer may lie there unread, waits again', () => {
	const vigil = new Vigil(0);
	expect([vigil.look(2500), vigil.look(6600), vigil.look(9100)]).toEqual(['nothing', 'ask', 'nothing']);
	vigil.heard(9101);
	expect(looks(vigil, 11_600, 26_600)).toEqual([]);
});

test('a clock that was set back gives nothing up', () => {
	const vigil = new Vigil(10_000_000);
	vigil.heard(10_000_000);
	expect(looks(vigil, 5_000_000, 5_010_000)).toEqual([]);
});

test.each([
	[0, 1000, 0, 300],
	[1, 1000, 0, 600],
	[2, 1000, 0.5, 1300],
	[9, 2500, 0.999, 3297.5],
	[5000, 2500, 0, 800],
])('after %i tries, in a span of %i ms and at chance %f, a page waits %f ms', (tries, spread, chance, wait) => {
	expect(waitBefore(tries, spread, chance)).toBe(wait);
});
