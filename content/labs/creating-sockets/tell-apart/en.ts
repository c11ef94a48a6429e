import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Tell three outcomes apart',
	exercise: {
		task: 'Three addresses: one that answers, one that is not a WebSocket URL, and, 400 ms later, one that refuses. Print “first connected”, “second bad address” and “third no connection”, each as soon as it is known and not before.',
		checks: {
			tried: 'The constructor is called with all three addresses.',
			first: '“first connected” is printed when the first socket is open.',
			second: '“second bad address” is printed where the constructor threw.',
			third: '“third no connection” is printed when the third has failed.',
		},
		hints: [
			'Which of the three is known when the constructor returns? Only the one for which it does not return.',
			'catch prints “bad address”, onopen prints “connected”. For “no connection” there is the event that every socket ends with.',
			'The first socket ends with close too, after it was open: remember in a variable that onopen ran.',
		],
		says: {
			'other-addresses': ({ sockets, threw }) =>
				`${sockets} sockets were created and ${threw} calls threw; with the three addresses it is 2 and 1.`,
			'other-line': ({ line, text }) => `“${text}” was printed (line ${line}).`,
			'too-early': ({ line, text }) => `“${text}” (line ${line}) was printed before that could be known.`,
			'not-listened': ({ line, text }) =>
				`“${text}” (line ${line}) was printed although nobody listened to the event that tells it: the moment was guessed.`,
			'not-told': ({ name }) => `Nothing was printed about the ${name} address.`,
			'told-again': ({ text, printed }) => `“${text}” was printed ${printed} times.`,
		},
	},
});
