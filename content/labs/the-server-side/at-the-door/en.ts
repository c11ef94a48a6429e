import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'At the door',
	predictions: {
		spoken: {
			question: 'A offers chat.v2 and chat.v1, in this order. What do the two speak in the end?',
			options: { v2: 'chat.v2, which the client prefers', v1: 'chat.v1', none: 'nothing: the handshake fails' },
			because:
				'The client’s order is a wish. The server chooses, and this one knows chat.v1 alone. It would be wrong to choose something that was not offered: then the client fails the connection.',
			wrong: {
				v2: 'The order of an offer says what the client would like best. Only the server knows what it can speak.',
				none: 'It fails only where the server chooses something that was not offered.',
			},
		},
	},
});
