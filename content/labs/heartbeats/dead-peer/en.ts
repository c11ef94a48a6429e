import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A peer that is not there any more',
	predictions: {
		told: {
			question:
				'This server accepts, and then never sends a byte: it hangs. The page asks it something. What is the page told within half a second?',
			options: {
				message: 'a message event, with an empty answer',
				error: 'an error event',
				close: 'a close event with 1006',
				nothing: 'nothing',
			},
			because:
				'No answer is not an event. As long as the connection stands, the browser has nothing to report: readyState stays 1, and bufferedAmount is 0, as the question has left.',
			wrong: {
				message: 'A message event needs a message, and none came.',
				error: 'error is fired when the browser fails the connection. It has no reason to: no rule was broken.',
				close: 'close needs an end: of a closing handshake, or of TCP. There was none.',
			},
		},
	},
});
