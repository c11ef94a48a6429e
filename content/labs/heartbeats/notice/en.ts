import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Notice a dead peer',
	exercise: {
		task: 'Two sockets to one server, which answers what it is asked. On one of the two, and you can’t know on which, it answers three questions and then never sends a byte again; the connection stays up. Call dead() for that one, at most 3 seconds after its last answer, and close that socket with 4000. Never call the living one dead.',
		checks: {
			alive: 'The living peer is asked all the time, answers, and is never called dead.',
			noticed: '“first dead” or “second dead”, whichever it is, is printed while a question waits for its answer.',
			soon: 'It is printed at most 3 seconds after the last answer.',
			closed: 'close(4000) is called on that socket, once it is dead.',
		},
		hints: [
			'No event will tell you. What can be late is an answer, and lateness is something that only a timer can notice.',
			'Each question sets a deadline. An answer takes it back. What is to happen when it is over?',
			'In ask: deadline = setTimeout(dead, 1500); in onmessage: clearTimeout(deadline); in dead: socket.close(4000). Declare the deadline in watch, so that each socket has its own.',
		],
		says: {
			'alive-called-dead': ({ text, line, answered }) =>
				`“${text}” was printed (line ${line}), although that peer answers whenever it is asked (answers in this run: ${answered}).`,
			'hardly-asked': ({ answered, wanted }) =>
				`The living peer has answered ${answered} questions; ask both until one has answered ${wanted}.`,
			'not-noticed': ({ name }) =>
				`In this run the ${name} peer fell silent, and “${name} dead” was not printed. No event is fired then, and readyState stays 1.`,
			'answered-later': ({ line }) => `It was called dead on line ${line}, and another answer came after that.`,
			'nothing-asked': ({ line }) =>
				`It was called dead on line ${line} while no question waited for an answer. Silence means nothing if nobody has asked.`,
			'too-late': ({ seconds }) => `It was called dead ${seconds} s after its last answer.`,
			'never-answered': () => 'The dead peer has answered nothing in this run: it answers the first three questions.',
			'other-code': ({ line, code }) =>
				`The dead socket was closed on line ${line} ${code === null ? 'without a code' : `with ${code}`}; the check wants 4000.`,
			'not-closed': () =>
				'close() was not called on the dead socket. It stays open, and the server that has come back to life would find it there.',
		},
	},
});
