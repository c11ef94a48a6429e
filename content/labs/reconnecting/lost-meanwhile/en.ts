import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What comes while nobody listens',
	predictions: {
		arrived: {
			question:
				'The server has 12 messages. It cuts each connection behind the fourth one, and each time three more come up before the page is back. Then it closes with 1000. How many messages has the page got at the end?',
			unit: 'of 12',
			because:
				'1 to 4 on the first connection, 8 to 11 on the second. 5, 6 and 7 came up in between, and 12 before the third connection was open. Nobody keeps a message for a socket that does not exist.',
		},
	},
});
