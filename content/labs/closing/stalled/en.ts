import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A server that never answers',
	predictions: {
		state: {
			question:
				'This server reads the Close frame and never sends its own. What is readyState two seconds after close(1000)?',
			options: { '1': '1, OPEN', '2': '2, CLOSING', '3': '3, CLOSED' },
			because: 'One half of the closing handshake is missing, so the socket is closing, and no close event was fired.',
			wrong: {
				'1': 'close() leaves OPEN at once, whatever the server does: nothing can be sent any more.',
				'3': 'CLOSED is the state after the other half. close() asks for it and can’t bring it about.',
			},
		},
	},
});
