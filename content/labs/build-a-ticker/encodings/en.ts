import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'JSON against twelve bytes',
	predictions: {
		part: {
			question:
				'Thirty-two quotes of three symbols, first as JSON, then in binary. How much of the bytes on the wire is left, the headers of the frames included?',
			options: {
				half: 'about half',
				quarter: 'about a quarter',
				tenth: 'about a tenth',
			},
			because:
				'JSON repeats the names of its fields in every message and writes numbers digit by digit. In binary the place says which field it is, and a number of up to nine digits fits into four bytes.',
		},
	},
});
