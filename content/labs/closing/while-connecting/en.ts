import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'close() while connecting',
	predictions: {
		order: {
			question:
				"The page creates a socket, is busy for 300 ms and calls close(1000, 'changed my mind'), all without giving control back. What follows the request, in which order?",
			options: {
				open: 'the open event',
				close: 'the close event',
				accepted: 'the server’s 101',
				error: 'the error event',
			},
			because:
				'The server accepts long before the 300 ms are over. But the page never learns of it: as long as open has not been fired the socket is CONNECTING, and close() gives such a connection up. That is a failure: error, then close.',
		},
	},
});
