import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Who may enter?',
	exercise: {
		task: 'You guard the server of https://chat.example. It sends you ten opening handshakes as they arrive, in an order that is drawn anew each time. Answer each with "enter" or "refuse": pages of https://chat.example and https://app.chat.example may enter, and nobody else. All ten carry a cookie that is valid.',
		checks: {
			judged: 'Each of the ten handshakes is answered with "enter" or "refuse".',
			own: 'Both pages that belong here get in.',
			strangers: 'Nobody else does: no other name, scheme or port, not null, and nobody without an Origin.',
		},
		hints: [
			'The console shows each Origin with your answer. Which of those that got in is not one of the two?',
			'Compare the whole value: a list knows includes(), and it asks for equality.',
			'Names of headers may be written in any case, and one of yours comes in lower case: compare the name with text.toLowerCase().',
		],
		says: {
			'not-all-came': ({ came }) =>
				`${came} of the ten handshakes came. Keep the connection to /visitors open until all are answered.`,
			'not-judged': ({ origin }) => `The handshake with the Origin ${origin} got no answer.`,
			'other-verdict': ({ verdict }) => `One was answered with “${verdict}”; the answers are "enter" and "refuse".`,
			'kept-out': ({ origin }) =>
				`You refused ${origin}, which belongs here. Did you find its Origin? Names of headers may be written in any case.`,
			'let-in': ({ origin }) =>
				`You let ${origin} in. It is neither https://chat.example nor https://app.chat.example.`,
			'let-in-without': () =>
				'You let in one that has no Origin. No page sends that: browsers always send it. It is a program, and it comes with somebody’s cookie.',
		},
	},
});
