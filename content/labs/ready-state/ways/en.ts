import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Three ways through four states',
	predictions: {
		refused: {
			question: 'The second server refuses the handshake with 503. Which values does readyState take?',
			options: {
				'way-0-3': '0, then 3',
				'way-0-2-3': '0, 2, then 3',
				'way-0-1-3': '0, 1, then 3',
				'way-0-1-2-3': '0, 1, 2, then 3',
			},
			because: 'A connection that fails is closed in one step. It was never open, and nobody began to close it.',
			wrong: {
				'way-0-2-3': 'CLOSING is for a closing handshake, begun and not finished. Here there is none.',
				'way-0-1-3': 'The server did answer. But only a 101 that passes every test makes a socket OPEN.',
				'way-0-1-2-3': 'Only a connection that was open and was closed by a handshake sees all four.',
			},
		},
	},
});
