import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two versions, one page',
	exercise: {
		task: 'In chat.v2 a message is JSON such as {"type":"say","text":"hello"}; in chat.v1 it is the bare text, hello. Of three servers one supports both, one chat.v1 alone, one only chat.v3; which is which is drawn anew in each run. Say hello to each in the version that it chose, and print its number and the text that comes back. Where no version is agreed on, send nothing, end the connection, and print its number and "no version".',
		checks: {
			alike: 'All three servers are offered the same names.',
			newer: 'The server that supports both speaks chat.v2: it gets JSON, and "hello" is printed.',
			older: 'The server that chose chat.v1 gets bare text, and "hello" is printed.',
			none: 'The server that chose nothing gets no message; the connection ends, and "no version" is printed.',
		},
		hints: [
			'Choose each socket under Handshake. What was offered, and what was chosen? Offer both names, best first.',
			'Look at socket.protocol in onopen, and keep for each name how a message is written and how it is read.',
			'Without an agreed version Chromium fires close without open, Firefox and WebKit fire open with an empty protocol. So close in onopen where socket.protocol is empty, and print in onclose.',
		],
		says: {
			'no-connection': ({ number }) => `Server ${number} was not spoken to: no answer to a handshake was seen.`,
			'other-offer': ({ one, other }) =>
				`You offered ${one} to one server and ${other} to another. A page does not know which one it meets.`,
			'not-chosen': ({ version, offered }) => `No server chose ${version}. You offered ${offered}, in this order.`,
			'all-chose': () => 'Each server chose a name. One of the three supports none of the two versions.',
			'sent-nothing': ({ number, chosen }) => `Server ${number} chose ${chosen}, and got no message.`,
			'sent-other': ({ number, chosen, text }) => `Server ${number} chose ${chosen}, and got “${text}”.`,
			'sent-anyway': ({ number, text }) =>
				`Nothing was agreed on with server ${number}, and “${text}” was sent all the same.`,
			'left-open': ({ number }) => `The connection to server ${number} did not end.`,
			'printed-nothing': ({ number }) => `No line that begins with “${number} ” was printed.`,
			printed: ({ number, text }) => `Of server ${number} was printed: “${text}”.`,
			'printed-early': ({ number }) =>
				`“hello” was printed of server ${number} before its message had come to anybody who listens.`,
		},
	},
});
