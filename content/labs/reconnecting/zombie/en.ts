import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A component that is gone',
	predictions: {
		lines: {
			question:
				'The component is taken away after 300 ms, and closes its socket. Which of these come, and in which order?',
			options: {
				opened: 'the first open',
				error: 'an error event',
				unmount: 'unmount',
				reopened: 'a second open',
				closed: 'close 1000',
			},
			because:
				'The close event is fired for a close() of your own, too. Here it does what it was written for: it connects again, for a component that nobody sees any more.',
		},
	},
});
