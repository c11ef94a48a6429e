import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Said again after a cut',
	predictions: {
		heard: {
			question:
				'Ada says “Hi”, and her connection is cut before she gets an answer. She comes back and says “Hi” again. Then the same with “Bye”, to which she gives a ref. How many messages does Bo hear?',
			unit: 'messages',
			because:
				'“Hi” twice, “Bye” once. The room had the first “Hi”; only the answer was lost. Ada can’t know that, and to the room two messages without a ref are two messages. The second “Bye” has the ref of the first: the room answers it and says nothing.',
		},
	},
});
