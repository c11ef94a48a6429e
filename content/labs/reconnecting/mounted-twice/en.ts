import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Mounted twice, connected once',
	exercise: {
		task: 'A component is mounted, taken away at once and mounted again, as React does in development. Let it never have two sockets at a time; let it connect again when the server cuts the link; and let nothing be left of it after the last unmount. Change only mount.',
		checks: {
			one: 'When a socket is created, the one before it is closed, or close() was called on it.',
			shown: 'Between the second mount and the last unmount, "life 1" and "life 2" are each shown once.',
			stays: 'After the last unmount no socket is open, and none is created.',
		},
		hints: [
			'How many sockets are open in the timeline before the server cuts them, and who created each?',
			'unmount has to close the socket of its own mount. And whose close event is fired then, and what does its handler do?',
			'Keep socket and timer in mount. In unmount: clearTimeout(timer), take the handlers off (socket.onclose = null), then socket.close(1000).',
		],
		says: {
			'two-at-once': ({ one, other }) =>
				`Socket ${other} was created while socket ${one} was not closed, and nobody had called close() on it.`,
			log: ({ lines }) =>
				lines === ''
					? 'Nothing was printed.'
					: `The console has: ${lines}. Wanted: mount, unmount, mount, show life 1, show life 2, unmount.`,
			'by-hand': ({ text, one, other }) =>
				`“${text}” was printed by line ${one} and by line ${other}. Mount it twice: both times it is printed by the same line.`,
			'made-up': ({ text }) => `“${text}” was printed before anybody who listens had been handed that message.`,
			'not-unmounted': () => 'The run did not get as far as the last unmount: “life 2” has to be shown first.',
			'left-open': ({ socket }) =>
				`Socket ${socket} is still there after the last unmount: nobody called close() on it.`,
			'came-back': ({ line }) => `After the last unmount, line ${line} created another socket.`,
		},
	},
});
