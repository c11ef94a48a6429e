import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'All four on one timeline',
	predictions: {
		order: {
			question:
				'The server sends the text back; 300 ms later it sends a frame that breaks a rule of the protocol. Which events are fired, and in which order?',
			options: { open: 'open', message: 'message', error: 'error', close: 'close' },
			because:
				'The order has nothing to do with the order in which the handlers were set. An error is always followed by close, never the other way round: close is the last event of every socket.',
		},
	},
});
