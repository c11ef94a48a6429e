import { expect, test } from 'vitest';
import { shuffled } from '../../../src/components/internals/questions/shuffled.ts';
import { isRight, verdictOf } from '../../../src/components/internals/questions/verdict.ts';

test('an order is right when everything that came was expected, in that order, and nothing else', () => {
	expect(isRight(['open', 'close'], ['open', 'close'])).toBe(true);
	expect(isRight(['close', 'open'], ['open', 'close'])).toBe(false);
	expect(isRight(['open'], ['open', 'close'])).toBe(false);
	expect(isRight(['open', 'close', 'error'], ['open', 'close'])).toBe(false);
});

test('either of two lines that do not depend on each other may come first', () => {
	const together = [[0, 1]];
	expect(isRight(['b', 'a', 'c'], ['a', 'b', 'c'], together)).toBe(true);
	expect(isRight(['c', 'a', 'b'], ['a', 'b', 'c'], together)).toBe(false);
});

test('lays what was expected over what came', () => {
	expect(verdictOf(['open', 'error'], ['open', 'message', 'close'])).toEqual([
		{ given: 'open', fits: true },
		{ given: 'error', fits: false },
		{ fits: false },
	]);
});

test('options are mixed, and the same way at every build', () => {
	expect(shuffled(['a', 'b', 'c', 'd'])).toEqual(shuffled(['a', 'b', 'c', 'd']));
	expect([...shuffled(['a', 'b', 'c', 'd'])].sort()).toEqual(['a', 'b', 'c', 'd']);
	expect(shuffled(['open', 'message', 'error', 'close'])).not.toEqual(['open', 'message', 'error', 'close']);
});
