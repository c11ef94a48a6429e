import { describe, expect, test } from 'vitest';
import { summarise, toSendable, utf8Length } from '../../../src/sandbox/worker/data-summary.ts';
import fc from '../fixed-seed.ts';

describe('the length of a string', () => {
	test('is counted in bytes of UTF-8', () => {
		expect(utf8Length('é€😀')).toBe(2 + 3 + 4);
	});

	test('is that of what an encoder writes, lone surrogates included', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', 'a', 'é') }),
				(a, b) => {
					expect(utf8Length(a + b)).toBe(new TextEncoder().encode(a + b).length);
				},
			),
		);
	});
});

describe('a summary', () => {
	test.each([
		['hé', { type: 'string', size: 3, preview: 'hé' }],
		[new Uint8Array([1, 2, 255]).subarray(1), { type: 'view', size: 2, preview: '02 ff' }],
		[new Uint8Array([1, 2]).buffer, { type: 'ArrayBuffer', size: 2, preview: '01 02' }],
		[new Blob(['abc'], { type: 'text/plain' }), { type: 'Blob', size: 3, preview: 'text/plain' }],
	])('of %o says its type, its bytes and how it begins', (data, summary) => {
		expect(summarise(data)).toEqual(summary);
	});

	test('is short for long data', () => {
		expect(summarise('x'.repeat(1e6)).preview).toHaveLength(200);
		expect(summarise(new ArrayBuffer(1e6)).preview.length).toBeLessThanOrEqual(200);
	});

	test('of something that only pretends to be a buffer does not throw', () => {
		expect(summarise(Object.create(ArrayBuffer.prototype))).toEqual({ type: 'other', size: 0, preview: '' });
	});
});

describe('what send makes of its argument', () => {
	test('strings, buffers, views and blobs stay', () => {
		for (const data of ['x', new ArrayBuffer(1), new Uint8Array(1), new Blob([])]) expect(toSendable(data)).toBe(data);
	});

	test('anything else becomes a string', () => {
		expect([{}, null, undefined, 12, [1, 2]].map(toSendable)).toEqual([
			'[object Object]',
			'null',
			'undefined',
			'12',
			'1,2',
		]);
	});

	test('a symbol is left for the browser to refuse', () => {
		const symbol = Symbol('x');
		expect(toSendable(symbol)).toBe(symbol);
	});

	test('so is shared memory', () => {
		const shared = new SharedArrayBuffer(1);
		expect(toSendable(shared)).toBe(shared);
	});
});
