import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Three failures, told apart',
	exercise: {
		task: 'The server draws a room with six servers, whose connections end in three kinds of ways; nobody knows beforehand which ends how. Watch all six, not only the first, and print for each, at its close event, its number and a verdict: "never open" when it was not opened, "lost" when it was open and ended without a code from the server, "told" and the code when the server said one.',
		checks: {
			watched: 'All six servers of a room that was drawn in this run are watched to their end.',
			'never-open': '"never open" is printed for the two that were not opened, and nothing else.',
			lost: '"lost" is printed for the two that were open and ended without a code, and nothing else.',
			told: '"told" and the code are printed for the two whose server said one.',
		},
		hints: [
			'A close event can’t tell "never open" from "lost": 1006 is all it says of both. Which event came before for one kind only?',
			'Remember for each socket by itself whether open was fired, and hand that to verdict.',
			'let opened = false; in watch, socket.onopen = () => { opened = true; }; and first in verdict: if (!opened) return "never open";',
		],
		says: {
			'not-drawn': () =>
				'No room was drawn in this run: /ending without parameters sends its number. In every room the servers stand in another order.',
			'not-ended': ({ server }) =>
				`There was no connection to server ${server} of the room drawn in this run, or it has not ended.`,
			'not-printed': ({ server }) => `No line that begins with “${server} ” was printed.`,
			'too-early': ({ text }) => `“${text}” was printed before the close event of that connection.`,
			'was-never-open': ({ text }) => `“${text}” was printed, but that connection fired no open event.`,
			'was-lost': ({ text }) => `“${text}” was printed, but that connection was open, and then ended with 1006.`,
			'was-told': ({ text, code }) => `“${text}” was printed, but the close event of that connection said ${code}.`,
		},
	},
});
