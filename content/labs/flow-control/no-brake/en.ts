import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Nobody waits for the page',
	predictions: {
		where: {
			question:
				'Twelve messages come as fast as the link takes them. The page needs a second to save one. Where are the others while it saves the first?',
			options: {
				server: 'At the server: the page does not take more than it can.',
				browser: 'In the browser: the next event waits until the work is done.',
				page: 'In the page: all of them have been handed to its code.',
				lost: 'Nowhere: what comes while it is busy is dropped.',
			},
			because:
				'The handler returns at once, so the next event is fired. The browser can’t know that the page is not done, and the page has no means to say so.',
			wrong: {
				server: 'TCP holds a server back when nobody reads. But the browser reads, whatever the page does with it.',
				browser: 'An event waits until the handler has returned, not until the work that it began is done.',
				lost: 'Messages are never dropped. Each is handed to the page.',
			},
		},
	},
});
