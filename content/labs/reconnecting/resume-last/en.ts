import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Resume after the last message',
	exercise: {
		task: 'The server cuts each connection after its fifth, sixth or seventh message, as it draws. With "&last=6" in the address it goes on after message 6, but it keeps its messages in blocks of four and sends a block from its beginning. Show all twelve messages, each once and in order.',
		checks: {
			resumes: 'Each new connection asks for what comes after the last message that you have.',
			complete: 'All twelve messages arrive.',
			'shown-once': 'Each of them is shown once, in order.',
		},
		hints: [
			'Which numbers are missing in the console, and which connection could still have brought them?',
			'Remember the id of the last message outside of connect, and put it into the address of each connection.',
			'A block begins before the place where you were: skip what you have with if (id <= last) return;',
		],
		says: {
			'one-connection': () => 'There was only one connection.',
			'asked-nothing': ({ socket, last }) =>
				`The address of socket ${socket} has no “last”; you had the messages up to ${last}.`,
			'asked-other': ({ socket, asked, last }) =>
				`The address of socket ${socket} said last=${asked}; the last message that you had was ${last}.`,
			missing: ({ ids }) => `These messages never came: ${ids}.`,
			'made-up': ({ id }) => `“message ${id}” was printed before it had come.`,
			twice: ({ id, ids }) => `Message ${id} was shown twice: ${ids}.`,
			shown: ({ ids }) => (ids === '' ? 'No message was shown.' : `What was shown: ${ids}.`),
		},
	},
});
