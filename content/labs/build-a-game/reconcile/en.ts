import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Put right',
	exercise: {
		task: 'The page moves at once, and never looks back. Write correct(): whenever a state says where our player is, begin there and go once more through the inputs that it does not have yet, 8 each; print the place as “at 312”. The line after each input stays.',
		checks: {
			walked: 'Twenty inputs leave, and a state has the last one.',
			'at-once': 'After each input the place is printed at once, 8 further.',
			'put-right': 'After each state the place is the server’s, and 8 for each input that is not in it.',
		},
		hints: [
			'Compare the lines “at” and “server”: the server’s place is old. Which inputs does it not have yet?',
			'Keep the numbers of the inputs that were sent in a list. A state names the last one that it has: all up to that one can go.',
			'waiting = waiting.filter((one) => one > number), then x = serverX + waiting.length * 8, and print it.',
		],
		says: {
			'too-few': ({ inputs, last }) =>
				`${inputs} inputs left, and the last one in a state was ${last}; the check wants 20.`,
			'not-at-once': ({ n }) => `After input ${n} no place was printed before something else came.`,
			'no-step': ({ n, x, at }) => `Input ${n} led from ${x} to ${at}; the check wants 8 further, at once.`,
			'not-corrected': ({ input, x }) => `A state had input ${input} and said ${x}; no place was printed after it.`,
			snapped: ({ input, x, waiting }) =>
				`A state had input ${input} and said ${x}. “at ${x}” was printed, though ${waiting} more inputs had left: they are lost on the screen.`,
			elsewhere: ({ input, x, waiting, at, wanted }) =>
				`A state had input ${input} and said ${x}; ${waiting} more inputs had left. That makes ${wanted}, and “at ${at}” was printed.`,
		},
	},
});
