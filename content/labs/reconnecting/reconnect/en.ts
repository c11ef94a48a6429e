import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Reconnect',
	exercise: {
		task: 'This server dies twice and refuses two handshakes each time; at the end of its third life it closes with 4001. After each close event wait before you connect again: 50 ms at least, then 100, then 200. Once the server has greeted you, begin with 50 again. After 4001, stay away.',
		checks: {
			grows: 'There is one socket at a time, and the waits of the first outage are at least 50, 100 and 200 ms.',
			resets: 'After the server was back, the waits begin anew.',
			stops: 'After 4001 no socket is created.',
		},
		hints: [
			'Look at the timeline: from each close event to the next constructor. Which waits are too short, and what comes after 4001?',
			'attempts counts how often you have tried in vain, and 50 * 2 ** attempts doubles with each. When is it time to set it back to 0?',
			'Set attempts = 0 in onmessage; call retry() only if (code !== 4001); and count only after the wait has been worked out.',
		],
		says: {
			'no-retry': () => 'Only one socket was created.',
			'two-at-once': ({ one, other }) =>
				`Socket ${other} was created before the close event of socket ${one}: two attempts were under way at once.`,
			'too-few': ({ waits }) =>
				waits === ''
					? 'No socket was created after a close event.'
					: `The waits were ${waits} ms; then nobody tried again.`,
			'too-short': ({ waits, wanted }) => `The waits of an outage were ${waits} ms; at least ${wanted} are wanted.`,
			'both-events': ({ waits, wanted, line }) =>
				`The waits of an outage were ${waits} ms; at least ${wanted} are wanted. A refused handshake fires error and close: if line ${line} tries again as well, there are two attempts for each failure.`,
			'not-reset': ({ before, first }) =>
				`The last wait of the first outage was ${before} ms, and the first one of the second outage ${first} ms: the count went on.`,
			'not-there-yet': ({ sockets }) => `${sockets} sockets were created, and none of them got as far as 4001.`,
			retried: ({ line }) => `After 4001, line ${line} created another socket.`,
		},
	},
});
