import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Three places for a ticket',
	predictions: {
		'in-head': {
			question:
				'The page shows a ticket in three ways: in the address, in the list of subprotocols, and in its first message. In how many of them is the ticket in the head of the HTTP request, where every proxy reads it?',
			unit: 'of 3',
			because:
				'Two: the address is the first line of the request, and subprotocols are a header. A message comes after the handshake, in a frame.',
		},
	},
});
