import { describe, expect, test } from 'vitest';
import { framesIn, PREFIX, placeAt, placeIn } from '../../../src/sandbox/worker/source-line.ts';

const CHROMIUM = `TypeError: lab.js:9:9 is only a message
    at console.log (blob:null/1c2d:1:5000)
    at greet (lab.js:3:9)
    at async Promise.all (index 0)
    at async lab.js:5:1`;

const FIREFOX = `say@blob:null/1c2d:1:5000
greet@lab.js:3:9
async*@lab.js:5:1
`;

const SAFARI = `say@blob:null/1c2d:1:5000
greet@lab.js:3:9
@lab.js:5:1
promiseReactionJob@[native code]`;

describe.each([
	['Chromium', CHROMIUM],
	['Firefox', FIREFOX],
	['Safari', SAFARI],
])('the stack of %s', (_engine, stack) => {
	test('gives the innermost place in the learner’s code', () => {
		expect(placeIn(stack)).toMatchObject({ line: 3, column: 9 });
	});

	test('gives the frames that are in the learner’s code, and no others', () => {
		expect(framesIn(stack, 10).map(({ line, column }) => `${line}:${column}`)).toEqual(['3:9', '5:1']);
		expect(framesIn(stack, 10)[0]?.name).toBe('greet');
	});

	test('gives no more frames than wanted', () => {
		expect(framesIn(stack, 1)).toHaveLength(1);
	});
});

test('does not name the function that the learner’s code is put into', () => {
	expect(framesIn('    at eval (lab.js:2:5)', 1)).toEqual([{ name: '', line: 2, column: 5 }]);
});

test('finds no place where the stack names other files only', () => {
	expect(placeIn('    at run (other-lab.js:3:9)\n    at lab.jsx:1:1\nx@notlab.js:1:1')).toBeNull();
	expect(placeIn('')).toBeNull();
});

test('reads a place without a column', () => {
	expect(placeIn('greet@lab.js:12')).toMatchObject({ line: 12, column: null });
});

test('leaves out what stands before the code on the first line', () => {
	expect(placeAt(1, PREFIX.length + 1)).toEqual({ line: 1, column: 1 });
	expect(placeAt(2, 7)).toEqual({ line: 2, column: 7 });
	expect(placeAt(1, 3)).toEqual({ line: 1, column: null });
});
