import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Both ways at once',
	predictions: {
		order: {
			question:
				'The server sends each message back after 400 ms. The page sends “first”, and 150 ms later “second”. In which order does the code print?',
			options: {
				'sent-first': 'sent first',
				'received-first': 'received first',
				'sent-second': 'sent second',
				'received-second': 'received second',
			},
			because:
				'Nobody waits for an answer: there are no requests and responses on this connection, only messages. Each side sends whenever it has something to say.',
		},
	},
});
