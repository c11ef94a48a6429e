import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The same text, twice',
	predictions: {
		different: {
			question:
				'“Hello” is sent twice, on one connection. Each of the two frames takes 11 bytes. In how many of the 11 places do they differ?',
			unit: 'bytes',
			because:
				'Only the first two bytes are the same: FIN, opcode, MASK and length. The browser chooses a new masking key of 4 bytes for each frame, and the 5 bytes of payload are combined with it.',
		},
	},
});
