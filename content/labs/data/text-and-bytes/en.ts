import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Five characters, as text and as bytes',
	predictions: {
		payload: {
			question: 'The text has five characters, and its length is 6. How many bytes of payload does its frame have?',
			unit: 'bytes',
			because:
				'Text is sent as UTF-8: n takes one byte, é two, € and 你 three each, 😀 four. The length of a string counts something else, units of 16 bits, of which 😀 takes two.',
		},
	},
});
