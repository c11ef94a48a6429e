import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Refuse a bad message',
	exercise: {
		task: 'At each of six seats of a table that the server draws (play all six, not only the first), it sends moves of a board game: {"type":"move","x":3,"y":5}, with whole numbers from 0 to 7. One message at each seat is not a move. Print the good ones as seat, x, y; close with 4400 at the bad one, and print nothing of it.',
		checks: {
			drawn: 'All six seats of a table that was drawn in this run are played.',
			refused: 'At each seat, the bad message is answered with a Close frame with 4400.',
			played: 'At each seat, the moves before it are printed, and nothing else.',
		},
		hints: [
			'Choose each socket under Frames: which message is the odd one, and what did your code make of it?',
			'JSON.parse may throw, and it may return null, a number, or an object of another type. typeof of "3" and of 2.5 is worth a look too.',
			'Return null unless the text can be parsed, value?.type is "move", and for both numbers Number.isInteger(n) && n >= 0 && n < 8 holds.',
		],
		says: {
			'not-drawn': () =>
				'No table was drawn in this run: /moves without parameters sends its number. At every table the bad messages differ.',
			'not-played': ({ seat }) => `Seat ${seat} of the table drawn in this run was not connected to.`,
			'not-refused': ({ seat, bad }) => `At seat ${seat} the server sent ${bad}, and your code did not close.`,
			'too-early': ({ seat }) => `At seat ${seat} your code closed before the bad message had come.`,
			'too-late': ({ seat, bad }) => `At seat ${seat} your code took another message after ${bad} before it closed.`,
			'other-code': ({ seat, code }) =>
				`At seat ${seat} the Close frame had ${code}; agreed on for a bad message is 4400.`,
			'good-refused': ({ seat, move }) => `At seat ${seat} a good move was not printed: “${move}”.`,
			'other-move': ({ text, move }) => `“${text}” was printed where the move was “${move}”.`,
			'bad-played': ({ text, bad }) =>
				`“${text}” was printed, although no move stood there: the server had sent ${bad}.`,
		},
	},
});
