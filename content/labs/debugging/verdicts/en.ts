import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What the page can know',
	exercise: {
		task: 'The server draws a room; nobody knows which of its ten servers does what. Watch all ten, not only the first, and print for each its number and a verdict: "never open", "lost" when it was open and ended with 1006, "silent" when it was open and gave no answer within 300 ms, or "answers". (In Firefox two of them answer.)',
		checks: {
			watched: 'All ten servers of a room that was drawn in this run are watched to their end.',
			'never-open': 'Those that were never open, and no others, get "never open".',
			lost: 'Those that were open and ended with 1006, and no others, get "lost".',
			silent: 'One that was asked and did not answer gets "silent"; one that did, "answers".',
		},
		hints: [
			'The close event says 1006 both for "never open" and for "lost". Which event tells them apart?',
			'The silent one ends because your code closes it. Which code does the close event have then?',
			'let opened = false; in watch, opened = true; in onopen; and in onclose: if (!opened) "never open", else 1006 means "lost", and anything else "silent".',
		],
		says: {
			'not-drawn': () =>
				'No room was drawn in this run: /broken without parameters sends its number. In every room the servers stand in another order.',
			'not-watched': ({ server, room }) =>
				`Server ${server} of room ${room}, the one drawn in this run, was not connected to.`,
			'not-over': ({ server }) => `The connection to server ${server} neither got an answer nor ended.`,
			'not-printed': ({ server }) => `No line that begins with “${server} ” was printed.`,
			'not-asked': ({ server }) => `Server ${server} was sent no message: that it said nothing means nothing.`,
			'too-early': ({ server }) =>
				`Server ${server} was given no time: close() was called less than 200 ms after the message. An answer that came later was not delivered.`,
			'was-never-open': ({ text }) => `“${text}” was printed, but that connection fired no open event.`,
			'was-lost': ({ text }) => `“${text}” was printed, but that connection was open, and ended with 1006.`,
			'was-silent': ({ text }) =>
				`“${text}” was printed, but that connection was open, got no answer, and ended because the page closed it.`,
			'was-answers': ({ text }) => `“${text}” was printed, but a message came on that connection.`,
		},
	},
});
