import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Notice a dead peer',
	exercise: {
		task: 'Both servers answer what they are asked. The second one answers three questions, and then never sends a byte again; its connection stays up. Call dead() for it, at most 3 seconds after its last answer, and close that socket with 4000. Never call the living one dead.',
		checks: {
			alive: 'The peer at /echo is asked all the time, answers, and is never called dead.',
			noticed: '“/silent?answers=3 dead” is printed while a question waits for its answer.',
			soon: 'It is printed at most 3 seconds after the last answer.',
			closed: 'close() is called on that socket, once it is dead.',
		},
		hints: [
			'No event will tell you. What can be late is an answer, and lateness is something that only a timer can notice.',
			'Each question sets a deadline. An answer takes it back. What is to happen when it is over?',
			'In ask: deadline = setTimeout(dead, 800); in onmessage: clearTimeout(deadline); in dead: socket.close(4000). Declare the deadline in watch, so that each socket has its own.',
		],
		says: {
			'alive-called-dead': ({ text, line, answered }) =>
				`“${text}” was printed (line ${line}), although that server answers whenever it is asked: ${answered} times in this run.`,
			'hardly-asked': ({ answered, wanted }) =>
				`The server at /echo has answered ${answered} times; ask it until it has at least ${wanted} times.`,
			'not-noticed': () =>
				'No line “/silent?answers=3 dead” was printed in this run. Neither an event nor readyState changes when a peer falls silent.',
			'answered-later': ({ line }) => `It was called dead on line ${line}, and another answer came after that.`,
			'nothing-asked': ({ line }) =>
				`It was called dead on line ${line} while no question waited for an answer. Silence means nothing if nobody has asked.`,
			'too-late': ({ seconds }) => `It was called dead ${seconds} s after its last answer.`,
			'never-answered': () =>
				'The server at /silent has answered nothing in this run: it answers the first three questions.',
			'not-closed': () =>
				'close() was not called on the dead socket. It stays open, and the server that has come back to life would find it there.',
		},
	},
});
