import { expect, test } from 'vitest';
import { parseTarget } from '../../../src/lab-server/http/target.ts';

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

test.each([
	undefined,
	'',
	'*',
	'echo',
	'/echo#top',
	'http://',
	'http:///echo',
	'http://lab.example/echo#top',
	'http://me:secret@lab.example/echo',
	'ftp://lab.example/echo',
])('refuses the target %s', (target) => {
	expect(parseTarget(target)).toBeNull();
});

test.each([
	['http://lab.example/echo?delay=5', 'lab.example', '/echo'],
	['WS://lab.example:4321/echo?delay=5', 'lab.example:4321', '/echo'],
	['https://[::1]:4321?delay=5', '[::1]:4321', '/'],
])('takes a host out of the target %s', (text, authority, path) => {
	const target = parseTarget(text);
	expect([target?.authority, target?.path, target?.search?.get('delay')]).toEqual([authority, path, '5']);
	expect(parseTarget('http://lab.example')?.path).toBe('/');
	expect(parseTarget('/echo')?.authority).toBeNull();
});

test.each(['/%', '/echo?a=%4', '/echo?a=%zz'])('says that %s is not well encoded', (target) => {
	expect(parseTarget(target)?.wellEncoded).toBe(false);
	expect(parseTarget(target.replace('%', '%25'))?.wellEncoded).toBe(true);
});
