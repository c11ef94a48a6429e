import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'close() in each state',
	predictions: {
		last: {
			question: 'The socket is CLOSED, the close event has been fired. What does close(1001) do now?',
			options: {
				nothing: 'nothing',
				InvalidStateError: 'it throws InvalidStateError',
				InvalidAccessError: 'it throws InvalidAccessError',
			},
			because:
				'The arguments are checked before the state is looked at. 1001 is not for a page, in any state. With arguments that are allowed it would have done nothing.',
			wrong: {
				nothing: 'That is what close() and close(4002) do. But 1001 is refused before anybody looks at the state.',
				InvalidStateError: 'close() never throws this one: it may be called in every state.',
			},
		},
	},
});
