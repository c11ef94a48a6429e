import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'One name, or none',
	predictions: {
		second: {
			question:
				'The second server supports chat.v3 alone; the page offers chat.v2 and chat.v1. This run was recorded in Chromium. What becomes of the second connection?',
			options: {
				refused: 'The server refuses it with 400.',
				fails: 'The server answers 101, and the browser fails it.',
				opens: 'It opens, and protocol is the empty string.',
			},
			because:
				'A server that agrees on nothing leaves the header out and accepts. The WHATWG standard has the browser fail such a connection if the page asked for something; Chromium does. Firefox and WebKit open it, and protocol is the empty string.',
			wrong: {
				refused: 'A server may do that, and it would be kinder. Most, this one included, just leave the header out.',
				opens: 'That is what Firefox and WebKit do. Chromium does what the standard says.',
			},
		},
	},
});
