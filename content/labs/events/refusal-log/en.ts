import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The log of a refusal',
	exercise: {
		task: 'This server refuses every handshake. Print "error" when the error event is fired, and "close" with the close code when the close event is.',
		checks: {
			refused: 'The handshake is refused, and the close event says 1006.',
			error: '"error" is printed when the error event is fired, not before and not later.',
			close: '"close 1006" is printed when the close event is fired.',
		},
		hints: [
			'The constructor has long returned when the answer arrives: there is nothing to catch. What is fired instead?',
			'Set onerror and onclose on the socket. Each prints its own line.',
			"socket.onclose = (event) => console.log('close', event.code);",
		],
		says: {
			'gave-up': ({ line }) =>
				`close() on line ${line} gave the connection up: that it failed is your doing, and not a refusal of the server.`,
			'no-refusal': () => 'No server has refused a handshake in this run.',
			'not-listened': ({ line, text }) =>
				`“${text}” (line ${line}) was printed although nobody listened to that event: the moment was guessed.`,
			'no-error-line': () => 'No line that begins with “error” was printed.',
			'no-close-line': () =>
				'No line “close 1006” was printed. An error event has no code: the code is in the close event that follows.',
			'too-early': ({ line, text }) => `“${text}” (line ${line}) was printed before the event was fired.`,
			'too-late': ({ line, text }) =>
				`“${text}” (line ${line}) was printed when the next event had already been fired.`,
		},
	},
});
