import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Survive a flood',
	exercise: {
		task: 'Prices come faster than they can be drawn: 99 of them, and a drawing takes 15 ms. Listen to all, draw at most 50, and never an old one: what is drawn is the newest price that has come. The last price must be drawn, and you can’t know beforehand which it is.',
		checks: {
			heard: 'All 99 prices are heard.',
			few: 'At most 50 are drawn, some of them while more are to come.',
			newest: 'Each drawing shows the newest price, and the last drawing the last one.',
		},
		hints: [
			'A message event need not do the work. It may only write down what has come.',
			'Old prices are of no use: one variable is enough, no list. Who draws it, and when?',
			'When a price comes and no drawing is planned, plan one with setTimeout(…, 100). When it is due, draw what the variable holds by then.',
		],
		says: {
			'not-heard': ({ came }) => `${came} of 99 prices were heard before the run was over.`,
			'too-many': ({ drawn }) => `${drawn} of 99 prices were drawn.`,
			'only-at-the-end': ({ drawn }) =>
				drawn === 0
					? 'Nothing was drawn.'
					: 'Nothing was drawn before the last price had come: the reader saw nothing until then.',
			stale: ({ price, newest }) => `${price} was drawn when ${newest} had already come.`,
			'last-missing': ({ last }) => `The last price is 99, the last one that was drawn is ${last}.`,
		},
	},
});
