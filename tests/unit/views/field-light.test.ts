import { describe, expect, it } from 'vitest';
import { fieldsLit } from '../../../src/views/frame/field-light.ts';
import { fieldAfter, sentencesLit } from '../../../src/views/frame/field-sentences.ts';

const nothing = { pointed: null, pinned: null, picked: null, ofByte: '' };

describe('the lit fields of a frame', () => {
	it('are those that are pointed at, then the one that was pressed in the words, then those of the chosen byte', () => {
		expect(fieldsLit(nothing)).toBeUndefined();
		expect(fieldsLit({ ...nothing, ofByte: 'mask length' })).toBe('mask length');
		expect(fieldsLit({ ...nothing, pinned: 'opcode', ofByte: 'mask length' })).toBe('opcode');
		expect(fieldsLit({ ...nothing, pointed: 'payload', pinned: 'opcode', ofByte: 'mask length' })).toBe('payload');
	});

	it('are, of several that share a byte, the one that was pressed, until another byte is chosen', () => {
		expect(fieldsLit({ ...nothing, picked: 'mask', ofByte: 'mask length' })).toBe('mask');
		expect(fieldsLit({ ...nothing, picked: 'mask', ofByte: 'payload' })).toBe('payload');
		expect(fieldsLit({ ...nothing, picked: 'mask' })).toBeUndefined();
	});
});

describe('the words of what is lit', () => {
	const all = (['fin', 'opcode', 'mask', 'length'] as const).map((field) => ({
		fields: [field],
		label: field,
		value: '1',
		text: '',
	}));

	it('are the sentences of these fields, in wire order', () => {
		expect(sentencesLit(all, 'length mask').map(({ label }) => label)).toEqual(['mask', 'length']);
		expect(sentencesLit(all, undefined)).toEqual([]);
	});

	it('are gone through one by one, around the ends', () => {
		expect([fieldAfter(all, undefined, 1), fieldAfter(all, 'fin', 1), fieldAfter(all, 'mask length', 1)]).toEqual([
			'fin',
			'opcode',
			'fin',
		]);
		expect([fieldAfter(all, undefined, -1), fieldAfter(all, 'fin', -1), fieldAfter(all, 'mask length', -1)]).toEqual([
			'length',
			'length',
			'opcode',
		]);
		expect(fieldAfter([], undefined, 1)).toBeNull();
	});
});
