import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The first server',
	predictions: {
		data: {
			question: 'The client sends the text Hello. What is data in the server’s message listener?',
			options: {
				text: 'the string "Hello"',
				bytes: 'five bytes, in a Buffer',
				event: 'an event whose data is "Hello"',
			},
			because:
				'ws hands every message over as bytes, text and binary alike, since version 8. A second argument says which of the two it was, and String(data) makes text of it.',
			wrong: {
				text: 'That is what a page gets in event.data. ws leaves the decoding to you.',
				event: 'Pages get events. ws has the same addEventListener too, but on() hands over the data itself.',
			},
		},
	},
});
