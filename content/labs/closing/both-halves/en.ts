import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Both halves of the closing handshake',
	predictions: {
		order: {
			question:
				'The page sends a message to an echo server and calls close() on the next line. What follows, in which order?',
			options: {
				event: 'the close event',
				theirs: 'the server’s Close frame',
				message: 'a message event with the echo',
				ours: 'the page’s Close frame',
			},
			because:
				'Each side sends one Close frame; the event comes when both halves are done. The echo arrives as a frame, but once close() was called no message event is fired any more.',
		},
	},
});
