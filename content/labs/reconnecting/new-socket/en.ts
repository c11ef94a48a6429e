import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The same server, another socket',
	predictions: {
		answered: {
			question:
				'The server sends back what it gets. 600 ms after the first socket is open it cuts the connection, and a second socket is created. Which of the five texts come back, and in which order?',
			options: { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' },
			because:
				'c and d were given to a socket that is CLOSED. It stays closed: send() drops what it gets, without an exception, even when another socket to the same address is open.',
		},
	},
});
