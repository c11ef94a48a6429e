import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Those who come later',
	predictions: {
		history: {
			question:
				'Ada has said three things when Bo comes in. His address says nothing of messages. What does he get of the three?',
			options: {
				all: 'all three, in order',
				last: 'only the last one',
				nothing: 'none of them',
			},
			because:
				'A server sends what its programmer wrote, and here that is: without a number, only what is new. The welcome says that there were three; Cy and Di say from where on they want them.',
			wrong: {
				all: 'WebSocket keeps nothing for those who are not there: a history is something that the application makes.',
				last: 'Some brokers keep the last message for newcomers. That is a feature of theirs, and not of WebSocket.',
			},
		},
	},
});
