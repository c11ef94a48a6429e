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

test.each([undefined, '', '*', 'echo', 'http://lab.example/echo', '/echo#top'])('refuses the target %s', (target) => {
	expect(parseTarget(target)).toBeNull();
});

test.each(['/%', '/echo?a=%4', '/echo?a=%zz'])('says that %s is not well encoded', (target) => {
	expect(parseTarget(target)?.wellEncoded).toBe(false);
	expect(parseTarget(target.replace('%', '%25'))?.wellEncoded).toBe(true);
});
