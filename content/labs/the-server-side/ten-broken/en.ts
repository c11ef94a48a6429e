import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Ten broken clients',
	exercise: {
		task: 'One client asks a question every 300 ms. Meanwhile ten broken ones come, one after the other: seven break the protocol, two send text that is not what you expect, and the last one announces a message of 200,000 bytes. Make the server survive all of them, answer every question, and refuse the last one with 1009 before it has read it.',
		checks: {
			lives: 'The process of the server never ends.',
			answers: 'All six questions are answered.',
			bounded: 'The message of 200,000 bytes is refused with 1009.',
		},
		hints: [
			'A socket whose client breaks the protocol emits error. In Node, an error event that nobody listens to is thrown.',
			'ws.on("error", …) for each socket; and what JSON.parse throws must be caught. JSON.parse("null") throws nothing.',
			'maxPayload is an option of WebSocketServer: a message that is larger is refused with 1009. 100 MiB is the default.',
		],
		says: {
			unanswered: ({ number }) => `Question ${number} was not answered.`,
			'other-code': ({ code }) =>
				`The client with 200,000 bytes was closed with ${code}, not with 1009: the server has read all of its message first.`,
			'not-closed': () => 'The client with 200,000 bytes was not told 1009.',
		},
	},
});
