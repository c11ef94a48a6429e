import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A server that says no',
	predictions: {
		order: {
			question:
				'The address is valid, and the server answers the handshake with 403 Forbidden. Which of these does the code come to print, and in which order?',
			options: { caught: 'caught', open: 'open', error: 'error', close: 'close' },
			because:
				'The constructor had returned long before the answer came, so there was nothing left to throw from. What fails later is told by events: error, then close.',
		},
	},
});
