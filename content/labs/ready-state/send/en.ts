import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'send() in each state',
	predictions: {
		late: {
			question:
				"The socket is open, close(1000) has been called, and the next line is send('too late'). What becomes of this message?",
			options: {
				throws: 'send() throws InvalidStateError',
				sent: 'it leaves, after the Close frame',
				dropped: 'it is dropped, and nothing is said',
			},
			because:
				'After close() nothing that is sent leaves any more. send() throws in one state only, CONNECTING; in CLOSING and CLOSED it drops what it is given, and bufferedAmount grows as if it waited.',
			wrong: {
				throws:
					'It would be easier if it did. InvalidStateError is for a socket that is not open yet, not for one that is no longer open.',
				sent: 'Nothing may follow a Close frame. What was sent before close() is what leaves before it.',
			},
		},
	},
});
