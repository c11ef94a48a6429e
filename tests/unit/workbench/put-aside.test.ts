import { describe, expect, it } from 'vitest';
import { putAside, takeBack } from '../../../src/workbench/put-aside.ts';

describe('code that was replaced', () => {
	it('comes back in turn, and what stood in its place comes back after all others', () => {
		let aside = putAside(putAside([], 'first'), 'second');
		const seen: string[] = [];
		let editor = 'third';
		for (let press = 0; press < 4; press += 1) {
			const [text = ''] = aside;
			aside = takeBack(aside, editor);
			editor = text;
			seen.push(editor);
		}
		expect(seen).toEqual(['second', 'first', 'third', 'second']);
		expect(aside).toEqual(['first', 'third']);
	});

	it('is kept once, however often it was replaced', () => {
		expect(putAside(['b', 'a'], 'a')).toEqual(['a', 'b']);
		expect(takeBack(['b', 'a'], 'a')).toEqual(['a']);
	});

	it('is let go from the oldest on where there is too much of it', () => {
		const many = Array.from({ length: 20 }, (_, index) => `code ${index}`).reduce(putAside, []);
		expect(many).toHaveLength(12);
		expect(many[0]).toBe('code 19');
		const long = 'x'.repeat(150_000);
		expect(putAside(putAside(putAside([], `a${long}`), `b${long}`), `c${long}`).map(([first]) => first)).toEqual([
			'c',
			'b',
		]);
	});

	it('need not be kept when it stands in the lesson anyway', () => {
		expect(takeBack(['mine'], null)).toEqual([]);
	});
});
