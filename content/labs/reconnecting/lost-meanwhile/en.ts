import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What comes while nobody listens',
	predictions: {
		arrived: {
			question:
				'The server has six messages. It cuts each connection after its second one, and each time one more comes up before the page is back. Then it closes with 1000. How many messages has the page got at the end?',
			unit: 'of 6',
			because:
				'1 and 2 on the first connection, 4 and 5 on the second. 3 came up in between, and 6 before the third connection was open. Nobody keeps a message for a socket that does not exist.',
		},
	},
});
