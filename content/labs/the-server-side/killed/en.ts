import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'One message too many',
	predictions: {
		innocent: {
			question: 'B sends a text that is not JSON, and JSON.parse throws. A has done nothing wrong. What becomes of A?',
			options: {
				'goes-on': 'nothing: its connection goes on',
				'code-1011': 'it is closed with 1011, as the server failed',
				'code-1006': 'it is cut off: 1006',
			},
			because:
				'Nothing caught the error, so the process of the server ended, as it does in Node. All of its connections end with it, and nobody was left to send a Close frame.',
			wrong: {
				'goes-on': 'A listener of B’s socket threw, but all connections live in one process.',
				'code-1011': 'Somebody would have to send that code. The process was gone before anybody could.',
			},
		},
	},
});
