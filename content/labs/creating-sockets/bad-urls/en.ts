import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Ten calls',
	predictions: {
		accepted: {
			question: 'How many of the ten calls return a socket?',
			unit: 'of 10',
			because:
				'The ws: URL, the http: URL and the relative one. The other seven throw SyntaxError, each for a reason of its own: the console names them line by line.',
		},
	},
});
