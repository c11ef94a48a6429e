import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'From polling to one link',
	exercise: {
		task: 'This code asks ten times for ten updates. Get the same ten over one WebSocket to ws://localhost:4321/updates?count=10, print each in the same form, and close with 1000 after the tenth.',
		checks: {
			once: 'One WebSocket to /updates is opened, and only one.',
			unasked: 'The page sends no message: the server speaks by itself.',
			printed: '“update 1: …” to “update 10: …” are printed, each when its message comes.',
			closed: 'The page closes with 1000.',
		},
		hints: [
			'new WebSocket(…) takes the place of all ten calls of fetch. What comes then is handed to socket.onmessage, once for each update.',
			'event.data is the text of one update: JSON.parse(event.data) has the same two fields as before.',
			'The loop is gone, so the handler must know when it is enough: if (update === total) socket.close(1000);',
		],
		says: {
			'many-links': ({ links }) => `${links} WebSockets to /updates were opened. One is enough for all updates.`,
			asked: ({ asked }) => `The page sent ${asked} messages. This server waits for none.`,
			'not-from-message': ({ line, text }) =>
				`“${text}” (line ${line}) was printed before any message had been handed to a handler.`,
			'other-line': ({ line, text, wanted }) =>
				`“${text}” was printed (line ${line}), while the last message said “${wanted}”.`,
			heard: ({ heard }) => `${heard} messages were handed to a handler; 10 are wanted.`,
			lines: ({ lines }) => `${lines} of 10 updates were printed.`,
		},
	},
});
