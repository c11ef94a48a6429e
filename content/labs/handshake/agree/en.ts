import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What was agreed on',
	predictions: {
		protocol: {
			question:
				'The page offers chat.v3 and chat.v1, best first. The server of the first connection supports chat.v1 and chat.v2. What does socket.protocol say?',
			options: {
				'chat.v1': 'chat.v1',
				'chat.v2': 'chat.v2',
				'chat.v3': 'chat.v3',
				'chat.v3, chat.v1': 'chat.v3, chat.v1',
				none: 'the empty string',
			},
			because: 'The server answers with one name out of those that were offered: the best one that it supports too.',
			wrong: {
				'chat.v2':
					'The server would like it, but nobody offered it. A client that got it would have to fail the connection.',
				'chat.v3': 'That is what the page would like best. The server does not know it, and passes over it.',
				'chat.v3, chat.v1': 'That is the offer. The answer is one name, never a list.',
				none: 'That is what it says when nothing was agreed on. Here both know chat.v1.',
			},
		},
	},
});
