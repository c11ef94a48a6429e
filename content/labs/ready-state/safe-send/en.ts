import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A send that never throws and never loses',
	exercise: {
		task: 'This program has five things to say, each in another state of its socket. Change send and connect so that every message leaves once, in order, on the first connection that can take it. Leave the other lines as they are.',
		checks: {
			steps: 'The program takes its five steps: CONNECTING, OPEN, CLOSING, CLOSED, and CONNECTING again.',
			throws: 'No send() throws.',
			dropped: 'No message is handed to a socket that drops it.',
			left: '“one” and “two” leave on the first connection; “three”, “four” and “five” on the second.',
		},
		hints: [
			'Only an open socket takes a message. What is handed to you in any other state has to wait somewhere: until which event, and of which socket?',
			'Put every message at the end of a list. Empty the list, from its front, in two places: when a message is added and the socket is open, and when a socket opens.',
			'function flush() { if (socket.readyState === WebSocket.OPEN) for (const text of queue.splice(0)) socket.send(text); } is called by send, and is onopen of each socket. Create the list before the first line that sends.',
		],
		says: {
			'step-missing': ({ text, state }) =>
				`“${text}” was not said in state ${state}. Run the program with its lines as they were, or look where it stopped.`,
			'never-left': ({ text }) => `“${text}” never left the client.`,
			'left-again': ({ text, times }) => `“${text}” left ${times} times.`,
			'wrong-connection': ({ text, socket }) =>
				`“${text}” left on connection ${socket}, which is not the first that could take it.`,
			'not-said-yet': ({ text, line }) =>
				`send() on line ${line} was given “${text}” before the program had said it. What it says next can’t be known.`,
			'other-order': ({ order }) => `The messages left in this order: ${order}.`,
		},
	},
});
