import { describe, expect, it } from 'vitest';
import {
	fitsLengthForm,
	LENGTH_FORMS,
	lengthFormEntry,
	lengthFormOf,
	minimalLengthForm,
} from '../../../src/protocol/length-form.ts';

describe('the three forms of a payload length (RFC 6455 §5.2)', () => {
	it.each([
		[0, 7],
		[125, 7],
		[126, 16],
		[127, 64],
	])('the 7 bits %d announce %d bits', (length7, form) => {
		expect(lengthFormOf(length7).form).toBe(form);
	});

	it.each([
		[0, 7],
		[125, 7],
		[126, 16],
		[65_535, 16],
		[65_536, 64],
		[2 ** 53 - 1, 64],
		[2n ** 63n - 1n, 64],
	])('%d bytes must be written in %d bits', (length, form) => {
		expect(minimalLengthForm(length).form).toBe(form);
	});

	it.each([
		[-1n, 7, false],
		[125n, 7, true],
		[126n, 7, false],
		[0n, 16, true],
		[65_535n, 16, true],
		[65_536n, 16, false],
		[2n ** 64n - 1n, 64, true],
		[2n ** 64n, 64, false],
	] as const)('%d in %d bits: %s', (length, form, fits) => {
		expect(fitsLengthForm(length, lengthFormEntry(form))).toBe(fits);
	});

	it('cover every length without a gap', () => {
		expect(LENGTH_FORMS.map(({ first, last }) => [first, last])).toEqual([
			[0, 125],
			[126, 65_535],
			[65_536, null],
		]);
	});
});
