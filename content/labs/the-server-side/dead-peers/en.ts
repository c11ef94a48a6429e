import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'End the dead, never the living',
	exercise: {
		task: 'Three clients. Socket 2 is dead: it answers nothing, not even a ping, and its link stays up. The others live, although one of them never sends a message. Have the server ping its clients, and end the dead one at most 3 seconds after it came, and nobody else.',
		checks: {
			asked: 'The dead client is pinged.',
			ended: 'Its connection is ended at most 3 seconds after it opened.',
			living: 'The living are never ended by the server.',
		},
		hints: [
			'A browser answers a ping with a pong by itself. ws tells you of it: ws.on("pong", …).',
			'Remember for each socket whether a pong has come since the last ping. Once a second, look.',
			'ws.isAlive = true at the start and at each pong. In the interval: if it is not, terminate(); else set it to false, and ping().',
		],
		says: {
			'not-asked': () => 'The dead client was never pinged: silence says nothing, as long as nobody has asked.',
			'still-there': () => 'The dead client was not ended in this run.',
			'close-waits': ({ line }) =>
				`close() on line ${line} waits for the answer of somebody who does not answer: ws gives up after 30 seconds. terminate() does not wait.`,
			'too-late': ({ seconds }) => `The dead client was ended ${seconds} s after it came; the check wants 3 at most.`,
			'living-ended': ({ socket, line }) => `Socket ${socket} answers every ping, and was ended on line ${line}.`,
		},
	},
});
