import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Each wait twice as long',
	predictions: {
		sockets: {
			question:
				'This server cuts its sockets after 200 ms, refuses the next two handshakes and then serves again. How many sockets does the program create?',
			unit: 'sockets',
			because:
				'One that is cut, two that are refused, one that is served. Each attempt takes a socket of its own: one whose handshake failed is CLOSED for good.',
		},
	},
});
