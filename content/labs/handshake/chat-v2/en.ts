import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Speak chat.v2',
	exercise: {
		task: 'One server supports chat.v2 and chat.v1, an older one chat.v1 alone. The same line must work for both: get the new one to speak chat.v2 and the old one chat.v1. Send the name that was agreed on as the first message of each.',
		checks: {
			'new-server': 'The server that supports both chooses chat.v2.',
			'old-server': 'The server that only supports chat.v1 chooses chat.v1.',
			spoken: 'On each connection, the first message is the name that was agreed on there.',
		},
		hints: [
			'Choose each socket in the tab Handshake. What was offered, and what did the server answer?',
			'A server can only choose what was offered. The second argument may be an array of names.',
			'This server takes the first name of the offer that it supports. Which one should stand first?',
		],
		says: {
			'no-connection': ({ supported }) => `There was no connection to the server that supports ${supported}.`,
			'offered-nothing': ({ supported }) => `You offered no subprotocol to the server that supports ${supported}.`,
			'chose-none': ({ supported, offered }) =>
				`The server that supports ${supported} chose none of what you offered: ${offered}. Chromium fails such a connection; Firefox and WebKit open it without a subprotocol.`,
			'chose-other': ({ supported, offered, chosen }) =>
				`You offered ${offered}; the server that supports ${supported} chose ${chosen}.`,
			'other-offer': ({ one, other }) =>
				`You offered ${one} to one server and ${other} to the other. A client does not know which one it meets.`,
			'not-open': ({ supported }) => `The connection to the server that supports ${supported} was not opened.`,
			'said-nothing': ({ supported }) => `No message was sent to the server that supports ${supported}.`,
			'said-other': ({ supported, chosen, text }) =>
				`You sent “${text}” to the server that supports ${supported}; what was agreed on there is ${chosen}.`,
		},
	},
});
