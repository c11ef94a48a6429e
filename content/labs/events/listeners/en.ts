import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two ways to listen',
	predictions: {
		lines: {
			question: 'Which letters are printed, and in which order?',
			options: { a: 'A', b: 'B', c: 'C', d: 'D' },
			because:
				'onopen holds one function: C takes the place of A, and with it the place in the queue that A had when it was set. Listeners add up, each after those that were there before.',
		},
	},
});
