import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What comes first',
	predictions: {
		order: {
			question: 'The server would send back whatever it gets. Which of these lines are printed, and in which order?',
			options: {
				open: 'open',
				end: 'end of the script',
				message: 'message',
				error: 'InvalidStateError',
			},
			because:
				'The script runs to its end before anything else can happen. The socket is still connecting then, so send() throws, nothing is kept for later, and no message ever comes back.',
		},
	},
});
