import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A change that got lost',
	predictions: {
		shows: {
			question:
				'Change 5 of KITE gets lost on the server. At change 8 the page asks for a snapshot and compares. What does it find?',
			options: {
				right: 'Its price is right: what comes later makes up for it.',
				wrong: 'Its price is wrong, and nothing has told it.',
				error: 'It does not get that far: an error or a close event comes first.',
			},
			because:
				'Each later change was added to a price that lacked the fifth one. Every sum after a gap is wrong, until somebody tells the whole price again.',
			wrong: {
				right:
					'A change says what has been added since the one before, not what the price is. What is missing stays missing.',
				error:
					'To WebSocket nothing is missing: every message that the server sent has come. Numbers of your own are all that can tell.',
			},
		},
	},
});
