import { expect, test } from 'vitest';
import { parsonsOptions } from '../../../src/components/internals/questions/shuffled.ts';

test('gives the lines in another order than that of the solution, the one that does not belong among them', () => {
	expect(Object.entries(parsonsOptions(['a', 'b', 'c', 'd', 'e'], 'x'))).toEqual([
		['line-4', 'e'],
		['line-2', 'c'],
		['line-0', 'a'],
		['line-3', 'd'],
		['line-1', 'b'],
		['other', 'x'],
	]);
});
