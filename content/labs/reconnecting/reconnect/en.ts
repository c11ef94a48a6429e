import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Reconnect',
	exercise: {
		task: 'This server dies three times. Each time it refuses one to three handshakes before it is back, how many is drawn anew; at the end of its fourth life it closes with 4001. After each close event wait before you connect again: 100 ms at least, then 200, 400 and 800; chance may only make a wait longer. Once the server has greeted you, begin with 100 again. After 4001, stay away.',
		checks: {
			grows: 'There is one socket at a time, and the waits of the first outage double, from at least 100 ms on.',
			resets: 'Each time the server was back, the waits begin anew.',
			stops: 'After 4001 no socket is created.',
		},
		hints: [
			'Look at the timeline: from each close event to the next constructor. Which waits are too short, and what comes after 4001?',
			'attempts counts how often you have tried in vain, and 100 * 2 ** attempts doubles with each. When is it time to set it back to 0?',
			'Set attempts = 0 in onmessage; call retry() only if (code !== 4001); and count only after the wait has been worked out.',
		],
		says: {
			'two-at-once': ({ one, other }) =>
				`Socket ${other} was created before the close event of socket ${one}: two attempts were under way at once.`,
			'too-few': ({ outage }) => `No socket was created in outage ${outage}: the program had given up.`,
			'too-short': ({ outage, waits, wanted }) =>
				`The waits of outage ${outage} were ${waits} ms; at least ${wanted} are wanted.`,
			'both-events': ({ waits, line }) =>
				`The waits were ${waits} ms. A refused handshake fires error and close: if line ${line} tries again as well, there are two attempts for each failure.`,
			'not-reset': ({ outage, before, first }) =>
				`The waits of outage ${outage} were ${before} ms, and the first wait of the next one was ${first} ms: the count went on.`,
			'not-there-yet': ({ sockets }) => `${sockets} sockets were created, and none of them got as far as 4001.`,
			retried: ({ line }) => `After 4001, line ${line} created another socket.`,
		},
	},
});
