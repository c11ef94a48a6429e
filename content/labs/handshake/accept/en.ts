import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two keys, and a wrong answer',
	predictions: {
		differing: {
			question:
				'The first two sockets ask the same server for the same address, and both are opened. How many lines of the two answers, status line included, are not the same?',
			unit: 'of 4 lines',
			because:
				'Only Sec-WebSocket-Accept. The browser made a new key for each request, and this value is computed from the key.',
		},
	},
});
