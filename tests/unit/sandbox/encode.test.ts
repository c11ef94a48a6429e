import { afterEach, expect, test } from 'vitest';
import { encode } from '../../../src/sandbox/worker/encode.ts';

afterEach(() => {
	for (const name of ['toJSON', 'get']) Reflect.deleteProperty(Object.prototype, name);
	Reflect.deleteProperty(String.prototype, 'toJSON');
	Reflect.deleteProperty(Array.prototype, 'toJSON');
});

test('writes what a message can hold as JSON', () => {
	const message = {
		type: 'batch',
		events: [{ t: 1.5, text: 'a"\\\n\u2028\ud800 é', line: null, wasClean: false }],
		list: [],
	};
	expect(JSON.parse(encode(message))).toEqual(message);
});

test('writes what is no finite number as null', () => {
	expect(encode([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21])).toBe('[null,null,0,1e+21]');
});

test('asks no toJSON that learner code has put anywhere', () => {
	for (const prototype of [Object.prototype, String.prototype, Array.prototype]) {
		Reflect.set(prototype, 'toJSON', () => 'forged');
	}
	expect(encode({ text: 'x', list: ['y'] })).toBe('{"text":"x","list":["y"]}');
});
