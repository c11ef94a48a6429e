import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Three failures, told apart',
	exercise: {
		task: 'Six connections end in three kinds of ways. Print for each, at its close event, the path and a verdict: "never open" when it was not opened, "lost" when it was open and ended without a code from the server, "told" and the code when the server said one.',
		checks: {
			'never-open': '"never open" is printed for /refuse and /bad-accept, and nothing else.',
			lost: '"lost" is printed for /drop and /violate, and nothing else.',
			told: '"told" and the code are printed for both /close.',
		},
		hints: [
			'A close event can’t tell "never open" from "lost": 1006 is all it says of both. Which event came before for one kind only?',
			'Remember for each socket by itself whether open was fired, and hand that to verdict.',
			'let opened = false; in watch, socket.onopen = () => { opened = true; }; and first in verdict: if (!opened) return "never open";',
		],
		says: {
			'not-ended': ({ path }) => `The connection to ${path} did not take place, or has not ended as it should.`,
			'not-printed': ({ path }) => `No line that begins with “${path}” was printed.`,
			'too-early': ({ text }) => `“${text}” was printed before the close event of that connection.`,
			'was-never-open': ({ text }) => `“${text}” was printed, but that connection fired no open event.`,
			'was-lost': ({ text }) => `“${text}” was printed, but that connection was open, and then ended with 1006.`,
			'was-told': ({ text, code }) => `“${text}” was printed, but the close event of that connection said ${code}.`,
		},
	},
});
