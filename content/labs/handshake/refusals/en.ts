import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Four ways to say no',
	predictions: {
		outcomes: {
			question:
				'Four servers answer the handshake with 200, 401, 404 and 426. The code writes down all that each event tells. How many different stories does it hear?',
			unit: 'of 4',
			because:
				'One: error, then close with 1006, an empty reason and wasClean false. The status, the headers and the body of the answer stay with the browser.',
		},
	},
});
