import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Keep the order',
	exercise: {
		task: 'The server collects four messages and sends them back in another order, two as bytes and two as text. Print the four texts in the order in which the echoes come.',
		checks: {
			received: 'Bytes and texts come to the page, four messages in all.',
			'in-order': 'Their texts are printed in the order of their events.',
		},
		hints: [
			'Find the message events in the timeline. They are in order: the lines lose it after the await.',
			'Either there is nothing to wait for, because no Blob comes; or each message waits for the one before it.',
			'Keep a promise: before = before.then(…) with what is to be done with this message. Or set binaryType to "arraybuffer" before the first message comes, and decode without await.',
		],
		says: {
			'too-few': ({ count }) => `${count} messages came to the page; the check wants the four of the code.`,
			'not-mixed': () => 'The check wants texts after bytes: send the four messages of the code.',
			'not-read': ({ printed }) => `“${printed}” was printed: the message was not read, only named.`,
			missing: ({ text }) => `“${text}” came and was not printed.`,
			order: ({ texts }) => `What was printed, in order: ${texts}.`,
			'too-early': ({ text }) => `“${text}” was printed before its message event was fired.`,
		},
	},
});
