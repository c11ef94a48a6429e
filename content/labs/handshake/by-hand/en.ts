import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A handshake, typed by hand',
	predictions: {
		answer: {
			question:
				'This code writes the request itself, line by line, through a tunnel to the lab server: no User-Agent, no Cache-Control, a key out of a book, and the Origin of somebody else. What does the server answer?',
			options: {
				accepted: '101: it agrees',
				refused: '4xx: it refuses',
			},
			because:
				'All that the server needs is there: GET, Host, Upgrade, Connection, version and key. It can’t tell who wrote the lines. This server lets every Origin in; one that checks it would believe what it reads.',
			wrong: {
				refused:
					'Nothing that must be there is missing, and a key need not be new to be valid. Whether an Origin is welcome is for each server to decide; this one takes all.',
			},
		},
	},
});
