import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Connect, greet, close',
	exercise: {
		task: 'Connect to /echo, send "Hello, server!" once the socket is open, wait until it comes back, then close with code 1000.',
		checks: {
			opened: 'A connection to /echo is opened.',
			greeted: '"Hello, server!" leaves the client, and nothing is sent before the socket is open.',
			echoed: 'The greeting comes back.',
			closed: 'You close, with code 1000.',
		},
		hints: [
			'send() throws while readyState is 0. Which event tells you that it is 1?',
			'Put the send into socket.onopen. The echo arrives in socket.onmessage: close there, not before.',
			'close() without an argument sends no code at all. Write socket.close(1000).',
		],
	},
});
