import { describe, expect, it } from 'vitest';
import { toolsStrings } from '../../../src/i18n/at-build.ts';
import {
	type EditedFrame,
	editedFrom,
	editProblem,
	FIRST_EDITED,
	writeEdited,
} from '../../../src/tools/frame/edited-frame.ts';

const hexOf = (edited: Partial<EditedFrame>): string | null => {
	const { bytes } = writeEdited({ ...FIRST_EDITED, ...edited });
	return bytes && Buffer.from(bytes).toString('hex');
};

describe('writes', () => {
	it.each([
		['the masked text of RFC 6455 §5.7', {}, '818537fa213d7f9f4d5158'],
		['the same unmasked', { masked: false }, '810548656c6c6f'],
		['a ping of a server', { masked: false, opcode: 9 }, '890548656c6c6f'],
		['a fragment', { masked: false, fin: false, payload: 'Hel' }, '010348656c'],
		['every bit of the header', { masked: false, rsv1: true, rsv2: true, rsv3: true, opcode: 15, payload: '' }, 'ff00'],
		['a payload in hex', { masked: false, opcode: 8, payloadAs: 'hex', payload: '03 e8' }, '880203e8'],
		['a length in more bits than it needs', { masked: false, form: 16 }, '817e000548656c6c6f'],
		['a length in 64 bits', { masked: false, form: 64, payload: '' }, '817f0000000000000000'],
		['a length that is not the true one', { masked: false, announced: '7', payload: 'Hi' }, '81074869'],
		[
			'a length with its top bit set',
			{ masked: false, form: 64, announced: '9223372036854775808', payload: '' },
			'817f8000000000000000',
		],
	] as const)('%s', (_name, edited, hex) => {
		expect(hexOf(edited)).toBe(hex);
	});
});

describe('says why it can’t be written:', () => {
	it.each([
		['a short key', { key: '37 fa 21' }, 'A masking key is four bytes: eight hex digits.'],
		[
			'a payload that is not hex',
			{ payloadAs: 'hex', payload: '48 6z' },
			'“6” at character 4 of the payload is not a byte in hex. Write each byte as two digits.',
		],
		[
			'a length that is no number',
			{ announced: '-1' },
			'The announced length is a whole number from 0 to 18446744073709551615.',
		],
		[
			'a length beyond 64 bits',
			{ announced: '18446744073709551616' },
			'The announced length is a whole number from 0 to 18446744073709551615.',
		],
		[
			'a length that does not fit',
			{ form: 7, announced: '126' },
			'126 does not fit into 7 bits beside 126 and 127: at most 125. Choose a longer form.',
		],
		[
			'too much',
			{ payload: 'x'.repeat(65_537) },
			'The payload is longer than what is written here: 65,536 bytes at most.',
		],
	] as const)('%s', (_name, edited, sentence) => {
		const { problem } = writeEdited({ ...FIRST_EDITED, ...edited });
		expect(problem && editProblem(problem, toolsStrings.en.encoder)).toBe(sentence);
	});
});

it.each([
	['818537fa213d7f9f4d5158', FIRST_EDITED],
	['880203e8', { opcode: 8, masked: false, key: '00 00 00 00', payloadAs: 'hex', payload: '03 e8' }],
	['817e000548656c6c6f', { masked: false, key: '00 00 00 00', form: 16 }],
	['81074869', { masked: false, key: '00 00 00 00', payload: 'Hi', announced: '7' }],
	['8102c080', { masked: false, key: '00 00 00 00', payloadAs: 'hex', payload: 'c0 80' }],
	[
		'c107f248cdc9c90700',
		{ rsv1: true, masked: false, key: '00 00 00 00', payloadAs: 'hex', payload: 'f2 48 cd c9 c9 07 00' },
	],
] as const)('takes %s apart, and writes the same bytes', (hex, edited) => {
	const taken = editedFrom(new Uint8Array(Buffer.from(hex, 'hex')));
	expect(taken).toEqual({ ...FIRST_EDITED, ...edited });
	expect(hexOf(taken)).toBe(hex);
});
