import { expect, it } from 'vitest';
import { bitsOfStep, unmaskingSteps } from '../../../src/views/frame/unmasking.layout.ts';

/** The payload and the key of the masked "Hello" of RFC 6455 §5.7. */
const MASKED = Uint8Array.of(0x7f, 0x9f, 0x4d, 0x51, 0x58);
const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

it('XORs byte i with key byte i mod 4, and begins again with the fifth', () => {
	const steps = unmaskingSteps(MASKED, KEY, 0, 16);
	expect(steps.map(({ index, keyIndex, character }) => `${index} ${keyIndex} ${character}`)).toEqual([
		'0 0 H',
		'1 1 e',
		'2 2 l',
		'3 3 l',
		'4 0 o',
	]);
	expect(steps[4]).toEqual({ index: 4, keyIndex: 0, wire: 0x58, key: 0x37, plain: 0x6f, character: 'o' });
});

it('goes on counting in a later part', () => {
	expect(unmaskingSteps(MASKED, KEY, 3, 4)).toEqual([
		{ index: 3, keyIndex: 3, wire: 0x51, key: 0x3d, plain: 0x6c, character: 'l' },
	]);
});

it('flips the bits in which the key has a 1', () => {
	const [step] = unmaskingSteps(MASKED, KEY, 0, 1);
	expect(step && bitsOfStep(step)).toEqual({ wire: '01111111', key: '00110111', plain: '01001000' });
});
