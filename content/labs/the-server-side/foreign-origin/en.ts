import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Refuse a foreign Origin',
	exercise: {
		task: 'Three pages connect, each with the cookies of your user. Yours is at http://localhost:4321; the other two are not yours. Have the server refuse theirs in the handshake, before a socket is open.',
		checks: {
			foreign: 'Both foreign pages get a refusal in place of 101.',
			own: 'Your own page is let in, and gets its answer.',
		},
		hints: [
			'The option verifyClient of WebSocketServer is a function that is asked about each handshake.',
			'It gets an object with origin, secure and req, and returns whether to go on.',
			'Compare the whole origin with ===. What a foreign origin begins or ends with, its owner chooses.',
		],
		says: {
			'let-in': ({ origin }) => `The page at ${origin} was let in: the server answered 101.`,
			'no-answer': ({ origin }) => `The page at ${origin} got no answer in this run.`,
			'own-refused': ({ status }) =>
				`Your own page was not let in${status === null ? '.' : `: the server answered ${status}.`} Its Origin is http://localhost:4321.`,
			'nothing-sent': () => 'Your own page was let in, but did not get its answer.',
		},
	},
});
