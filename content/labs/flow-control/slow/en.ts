import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A receiver that is slow',
	predictions: {
		later: {
			question:
				'6 MiB are sent to a server that reads 100,000 bytes a second. Half a second after the last send: how much is bufferedAmount?',
			options: {
				all: 'Nearly 6 MiB: what the server has not read is still there.',
				part: 'Some of it: the rest is somewhere on the way.',
				nothing: 'Nothing: send has handed it all to the network.',
			},
			because:
				'Both systems have buffers of their own, and they took some megabytes before they were full. What they did not take waits in the browser, and only that is counted.',
			wrong: {
				all: 'What the server has read and what has left the browser are two things. Some megabytes are in the buffers of both systems: they have left, and nobody has read them.',
				nothing:
					'The network takes only as much as its buffers hold. The rest stays in the browser until there is room.',
			},
		},
	},
});
