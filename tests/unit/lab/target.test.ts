import { expect, test } from 'vitest';
import { parseTarget } from '../../../src/lab/http/target.ts';

test('takes a path and a query apart', () => {
	const target = parseTarget('/echo?delay=5&tap=a%2Eb');
	expect(target?.path).toBe('/echo');
	expect([...(target?.search ?? [])]).toEqual([
		['delay', '5'],
		['tap', 'a.b'],
	]);
	expect(parseTarget('/echo')?.path).toBe('/echo');
	expect(parseTarget('/echo?')?.path).toBe('/echo');
});

test.each([undefined, '', '*', 'echo', 'http://lab.example/echo', '/echo#top', '/%', '/echo?a=%4', '/echo?a=%zz'])(
	'refuses the target %s',
	(target) => {
		expect(parseTarget(target)).toBeNull();
	},
);
