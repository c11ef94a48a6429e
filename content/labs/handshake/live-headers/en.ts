import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The handshake, as the server read it',
	predictions: {
		'first-bytes': {
			question:
				'The code opens a socket and sends nothing. What are the first bytes that go out over the new TCP connection?',
			options: {
				get: 'an HTTP request: GET /headers …',
				connect: 'an HTTP request: CONNECT localhost …',
				frame: 'a WebSocket frame that says hello',
				none: 'none, before the first send()',
			},
			because:
				'The opening handshake is a GET request of HTTP/1.1, written by the browser. To every proxy and every server on the way it looks like any other, until the answer comes.',
			wrong: {
				connect:
					'CONNECT asks a proxy for a tunnel. A browser that is behind one sends it first; the handshake itself is a GET. (Over HTTP/2 it is another story.)',
				frame:
					'Frames come after the handshake: until the server has agreed, it may be one that knows nothing of them.',
				none: 'The constructor starts the handshake at once. send() would even throw before it is over.',
			},
		},
	},
});
