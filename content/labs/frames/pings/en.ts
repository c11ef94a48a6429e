import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Pings that nobody hears',
	predictions: {
		lines: {
			question:
				'The server sends pings, and a text message after each pong. This program listens for everything that it can think of. Which lines are printed, and in which order (the first of each)?',
			options: { open: 'open', ping: 'ping', pong: 'pong', message: 'message', close: 'close' },
			because:
				'There is no ping event and no pong event, under any name. onping is a property that nobody reads. The browser answers by itself, and tells nobody.',
		},
	},
});
