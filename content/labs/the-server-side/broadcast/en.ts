import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'To all but the sender',
	exercise: {
		task: 'Four clients: two run client.js and only listen; Ada and Bob each say something once. The server sends every message back to the one it came from. Change server.js so that each message goes, as text, to everybody else, once.',
		checks: {
			others: 'Everybody but the sender gets each message, once and as text.',
			sender: 'The sender does not get it back.',
		},
		hints: [
			'server.clients is a Set of all sockets that are open.',
			'Go through it, and leave out the one that the message came from: client !== ws.',
			'data is a Buffer, and a Buffer is sent as a binary message. String(data) is text.',
		],
		says: {
			missing: ({ text, socket }) => `Socket ${socket} did not get “${text}”.`,
			several: ({ text, socket, times }) => `Socket ${socket} got “${text}” ${times} times.`,
			binary: ({ text, socket }) =>
				`Socket ${socket} did not get “${text}” as text: a binary message came instead. data is a Buffer, and so it was sent as one.`,
			echoed: ({ text, socket }) => `“${text}” was sent back to socket ${socket}, from which it came.`,
		},
	},
});
