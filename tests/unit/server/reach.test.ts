import { expect, test } from 'vitest';
import { ClassReach, isOfThisMachine } from '../../../server/class/reach.ts';

const visit = (address: string, target = '/class/') => ({ address, target, host: '192.0.2.7:4321' });

test('counts the machines that open the page of the class, each once, and says under which name the last one came', () => {
	const reach = new ClassReach((address) => address === '192.0.2.7');
	expect(
		[
			visit('192.0.2.7'),
			visit('192.0.2.8', '/'),
			visit('192.0.2.8', '/classes/'),
			visit('192.0.2.8'),
			visit('192.0.2.8'),
			visit('192.0.2.9', '/zh-cn/class/?a'),
		].map((each) => reach.note(each)),
	).toEqual([
		...[null, null, null],
		{ machines: 1, host: '192.0.2.7:4321' },
		null,
		{ machines: 2, host: '192.0.2.7:4321' },
	]);
});

test('what this machine asks itself proves nothing', () => {
	expect(['127.0.0.1', '127.0.0.2', '203.0.113.9'].map(isOfThisMachine)).toEqual([true, true, false]);
});
