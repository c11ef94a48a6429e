import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Read a state',
	exercise: {
		task: 'Three players walk at random and leave; the page watches. Print what each state says of each player: its id, x and y, such as “3 232 264”, or “3 left”. A state has at byte 9 how many players follow from byte 10 on: five bytes each, id, x and y in 16 bits, highest byte first. A player who has left has ffff for both.',
		checks: {
			watched: 'The page sees three players come and leave.',
			printed: 'Each player of each state is printed, in the order of the bytes.',
		},
		hints: [
			'The starter reads one player, whether there is one or not. What is in byte 9?',
			'The n-th player, from 0 on, begins at byte 10 + n * 5. After the last one come the tiles: not all of the message is players.',
			'for (let n = 0; n < view.getUint8(9); n += 1), then at = 10 + n * 5, and x is view.getUint16(at + 1). When x is 0xffff, print the id and “left”.',
		],
		says: {
			'too-few': ({ left }) =>
				`${left} of three players left while the page watched; leave the rest of the code as it is.`,
			missing: ({ text }) => `“${text}” is in a state and was not printed.`,
			other: ({ printed, text }) => `“${printed}” was printed where the bytes say “${text}”.`,
			'too-early': ({ text }) => `“${text}” was printed before its state came.`,
			'too-many': ({ printed }) => `“${printed}” was printed, and no state says so.`,
		},
	},
});
