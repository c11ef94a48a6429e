import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What send takes',
	predictions: {
		texts: {
			question: 'Eight calls of send, one after the other. How many of the eight leave as text?',
			unit: 'of 8',
			because:
				'The string, and the three values that are neither bytes nor a Blob: an array, an object and null are made into strings. Nothing throws.',
		},
	},
});
