import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A listener that comes late',
	predictions: {
		heard: {
			question:
				'The server sends 1, 2 and 3, one every 400 ms. The handlers are set after a second. How many messages are printed?',
			unit: 'messages',
			because:
				'An event is fired when it happens, whether or not anybody listens. Nothing is kept for listeners that come later: neither the two messages nor the open event.',
		},
	},
});
