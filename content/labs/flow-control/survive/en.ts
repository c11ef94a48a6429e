import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Survive a flood',
	exercise: {
		task: 'Prices come faster than they can be drawn: 69 to 98 of them, and a drawing takes 15 ms. Listen to all, draw at most 50, and never an old one: what is drawn is the newest price that has come. The last price must be drawn, and nobody knows beforehand which it is; after it the server closes.',
		checks: {
			heard: 'Every price is heard, until the server closes.',
			few: 'At most 50 are drawn, some of them while more are to come.',
			newest: 'Each drawing shows the newest price, and the last drawing the last one.',
		},
		hints: [
			'A message event need not do the work. It may only write down what has come.',
			'Old prices are of no use: one variable is enough, no list. What draws it, and when?',
			'When a price comes and no drawing is planned, plan one with setTimeout(…, 100). When it is due, draw what the variable holds by then.',
		],
		says: {
			'not-heard': ({ came, sent }) => `${came} of ${sent} prices were heard before the run was over.`,
			foreseen: () => 'The address does not have fewer=30 any more: then everybody knows which price is the last.',
			'too-many': ({ drawn, sent }) => `${drawn} of ${sent} prices were drawn.`,
			'only-at-the-end': ({ drawn }) =>
				drawn === 0
					? 'Nothing was drawn.'
					: 'Nothing was drawn before the last price had come: the reader saw nothing until then.',
			stale: ({ price, newest }) => `${price} was drawn when ${newest} had already come.`,
			'last-missing': ({ last, sent }) => `The last price is ${sent}, the last one that was drawn is ${last}.`,
		},
	},
});
