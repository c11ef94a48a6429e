import { afterEach, describe, expect, test } from 'vitest';
import { framesIn as listFrames, placeIn, setSource, syntaxPlace } from '../../../src/sandbox/worker/source-line.ts';

/** As an array like others. */
const framesIn = (stack: string, limit: number) => Array.from(listFrames(stack, limit));

afterEach(() => setSource('lab.js', 0, true));

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

describe('with 24 characters before the code', () => {
	test('leaves them out on the first line', () => {
		setSource('lab.js', 24, true);
		expect(placeIn('greet@lab.js:1:25')).toMatchObject({ line: 1, column: 1 });
		expect(placeIn('greet@lab.js:2:7')).toMatchObject({ line: 2, column: 7 });
		expect(syntaxPlace(1, 3)).toEqual({ line: 1, column: null });
	});

	test('gives no place to the function around the code', () => {
		setSource('lab.js', 24, true);
		expect(framesIn('@lab.js:4:2\n@lab.js:1:24', 10)).toEqual([{ name: '', line: 4, column: 2 }]);
	});
});

describe('code that was imported from a blob', () => {
	test('is known by the blob’s address', () => {
		setSource('blob:null/20d6-11', 29, false);
		const stack = 'f@blob:null/20d6-11:3:21\n@blob:null/20d6-11:4:2\nglobal code@blob:null/d118:14:9\nlab.js:9:9';
		expect(framesIn(stack, 10)).toEqual([
			{ name: 'f', line: 3, column: 21 },
			{ name: '', line: 4, column: 2 },
		]);
	});

	test('has syntax errors without a column, since the engine tells that of the import', () => {
		setSource('blob:null/20d6-11', 29, false);
		expect(syntaxPlace(2, 127)).toEqual({ line: 2, column: null });
	});
});

test('takes the names that Firefox makes up for no names', () => {
	const names = [
		'greet/<@lab.js:3:9',
		'setTimeout handler*@lab.js:2:1',
		'async*load@lab.js:1:1',
		'socket.onopen@lab.js:1:1',
	];
	expect(names.map((line) => framesIn(line, 1)[0]?.name)).toEqual(['', '', 'load', 'socket.onopen']);
});
