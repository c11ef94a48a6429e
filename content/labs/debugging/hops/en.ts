import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What is left behind a proxy',
	predictions: {
		stripped: {
			question:
				'The second request is what a proxy sends on that does not know WebSocket: as HTTP asks of it, it has dropped Connection, and Upgrade with it. The key and the version are still there. What does the server answer?',
			options: {
				accepted: '101: the key says what is meant',
				asks: '426: this needs an upgrade',
				gateway: '502: the proxy is at fault',
				nothing: 'nothing at all',
			},
			because:
				'Without Upgrade it is an ordinary GET. This server says 426 Upgrade Required; others say 400, 404, or 200 and a page. To the page it is all the same: error, and 1006.',
			wrong: {
				accepted:
					'The key proves that the answer belongs to this request. What asks for another protocol is Upgrade alone.',
				gateway:
					'A proxy says 502 when it gets no good answer from the server behind it. Here the server answers, and says no.',
			},
		},
	},
});
