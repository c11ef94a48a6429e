import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Pings while the page is busy',
	predictions: {
		answered: {
			question:
				'The server pings every 300 ms, and waits for each pong before it pings again. The page is caught in a loop for a second. Which pings are answered meanwhile?',
			options: {
				none: 'none: they wait until the loop is over',
				one: 'the first one; then the server waits',
				all: 'all of them',
			},
			because:
				'Your code has no part in a pong. It is sent by the part of the browser that speaks to the network, which runs beside your code and knows nothing of your loop.',
			wrong: {
				none: 'That is true of messages: their events wait until your code is done. Pings have no event.',
				one: 'Nothing of the page is needed for a pong, for the second as little as for the first.',
			},
		},
	},
});
