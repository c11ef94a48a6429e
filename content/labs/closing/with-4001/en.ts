import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Say why you leave',
	exercise: {
		task: 'Once the echo of "my answer" has come, close with the code 4001 and the reason "time is up".',
		checks: {
			heard: 'A message event hands you "my answer", before you call close().',
			closed: 'Your Close frame carries 4001 and the reason "time is up".',
			told: 'The close event says 4001.',
		},
		hints: [
			'Run it: which exception comes, and for which line?',
			'1008 is for servers. Codes of your own begin at 4000; the first argument is the code, the second the reason.',
			"socket.close(4001, 'time is up');",
		],
	},
});
