import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Drop the slow one',
	exercise: {
		task: 'The server sends prices of 50 KB to everybody 20 times a second. Socket 2 reads nothing, so its prices pile up in the memory of the server. End its connection, before more than 1 MB waits for it. Everybody else must keep getting prices.',
		checks: {
			dropped: 'The slow client is cut off, once something waits for it.',
			bounded: 'Never more than 1 MB waits for it.',
			kept: 'Sockets 1 and 3 get their prices and are never ended by the server.',
		},
		hints: [
			'Each socket of the server has a bufferedAmount, as in a page: bytes that were sent and have not left.',
			'Before each send, look at client.bufferedAmount. What should happen when it is larger than, say, 300,000?',
			'close() puts a Close frame behind all that waits. terminate() ends the connection now.',
		],
		says: {
			'still-there': () =>
				'The slow client was not ended: terminate() was called on no socket of it, and what was sent to it stays in memory.',
			'close-waits': ({ line }) =>
				`close() on line ${line} sends a Close frame, and that waits behind everything that the slow client does not read. The connection stayed.`,
			'not-slow-yet': ({ line }) => `The slow client was ended on line ${line}, before anything had to wait for it.`,
			'too-much': ({ kilobytes }) =>
				`${kilobytes} KB waited for the slow client at once; the check wants 1,000 at most.`,
			'living-dropped': ({ socket, line }) =>
				`Socket ${socket}, which reads all that it is sent, was ended on line ${line}.`,
			starved: ({ socket }) => `Socket ${socket} got fewer than ten prices.`,
		},
	},
});
