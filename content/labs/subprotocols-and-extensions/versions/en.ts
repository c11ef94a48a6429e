import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two versions, one page',
	exercise: {
		task: 'In chat.v2 a message is JSON such as {"type":"say","text":"hello"}; in chat.v1 it is the bare text, hello. Say hello to three servers in the version that each of them chose, and print the supported names and the text that comes back. Where no version is agreed on, send nothing, end the connection, and print the supported names and "no version".',
		checks: {
			newer: 'The server that supports both speaks chat.v2: it gets JSON, and "hello" is printed.',
			older: 'With the same offer, the server that supports chat.v1 gets bare text, and "hello" is printed.',
			none: 'The server that supports chat.v3 gets no message; the connection ends, and "no version" is printed.',
		},
		hints: [
			'Choose each socket under Handshake. What was offered, and what was chosen? Offer both names, best first.',
			'Look at socket.protocol in onopen, and keep for each name how a message is written and how it is read.',
			'Without an agreed version Chromium fires close without open, Firefox and WebKit fire open with an empty protocol. So close in onopen where socket.protocol is empty, and print in onclose.',
		],
		says: {
			'no-connection': ({ supported }) => `There was no connection to the server that supports ${supported}.`,
			chose: ({ supported, offered, chosen }) =>
				`You offered ${offered === '' ? 'nothing' : offered}; the server that supports ${supported} chose ${chosen ?? 'nothing'}.`,
			'other-offer': ({ one, other }) =>
				`You offered ${one} to one server and ${other} to another. A page does not know which one it meets.`,
			'sent-nothing': ({ supported, chosen }) =>
				`The server that supports ${supported} chose ${chosen}, and got no message.`,
			'sent-other': ({ supported, chosen, text }) =>
				`The server that supports ${supported} chose ${chosen}, and got “${text}”.`,
			'sent-anyway': ({ supported, text }) =>
				`Nothing was agreed on with the server that supports ${supported}, and “${text}” was sent all the same.`,
			'left-open': ({ supported }) => `The connection to the server that supports ${supported} did not end.`,
			'printed-nothing': ({ supported }) => `No line that begins with “${supported} ” was printed.`,
			printed: ({ supported, text }) => `Of the server that supports ${supported} was printed: “${text}”.`,
		},
	},
});
