import { expect, it } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { LENGTH_FORMS } from '../../../src/protocol/length-form.ts';

it.each([0, 125, 126, 65_535, 65_536])('the form whose range has %d is the one that a frame of it uses', (length) => {
	const used = LENGTH_FORMS.filter(
		({ first, last }) => length >= first && length <= (last ?? Number.POSITIVE_INFINITY),
	);
	expect(used).toHaveLength(1);
	const [form] = used;
	const bytes = encodeFrame({ opcode: 2, payload: new Uint8Array(length) });
	expect(bytes.length).toBe(2 + (form?.extendedBytes ?? 0) + length);
	expect(bytes[1]).toBe(form?.marker ?? length);
});
