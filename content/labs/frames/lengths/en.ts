import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A header that grows',
	predictions: {
		header: {
			question:
				'“Hello” left with a header of 6 bytes, the masking key included. How many bytes of header does a message of 65,536 bytes have?',
			unit: 'bytes',
			because:
				'2 bytes as always, 8 more for a length that does not fit into 16 bits, and 4 bytes of masking key. There is no form between 16 and 64 bits.',
		},
	},
});
