import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Closing for a restart',
	predictions: {
		notices: {
			question: 'After 300 ms the server calls server.close(). A has been connected all the time. What does A notice?',
			options: { nothing: 'nothing', closed: 'its socket is closed', error: 'an error event' },
			because:
				'close() of a WebSocketServer only stops listening. Those who are inside stay inside, and the server’s own close event waits until the last one has gone.',
			wrong: {
				closed: 'It was so in old versions of ws. Since version 8 the connections are yours to close.',
				error: 'Nothing has gone wrong on A’s connection.',
			},
		},
	},
});
