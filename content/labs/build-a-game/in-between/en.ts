import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Between two states',
	exercise: {
		task: 'A state comes every other step, and the page draws four pictures in that time. draw() asks where the other player is at steps such as 14.5, a little behind the newest state. Write at(): on the straight line between the state before that step and the one after it.',
		checks: {
			watched: 'At least six states with the other player come.',
			between: 'Each place that is drawn lies on the line between the two states around its step.',
		},
		hints: [
			'Run it as it is: how often does a place change, and by how much at once?',
			'Find the first state whose step is not before the one that is asked for. The one in front of it is where the line begins.',
			'part = (step - from.step) / (to.step - from.step), and the place is from.x + (to.x - from.x) * part. Take care of the first state, which has none in front of it.',
		],
		says: {
			'too-few': ({ states }) => `${states} states with the other player came; the check wants six.`,
			'few-lines': ({ lines }) => `${lines} places were drawn; the check wants 12 at least.`,
			'not-yet': ({ step }) =>
				`A place for step ${step} was drawn before a state of that step or a later one had come.`,
			elsewhere: ({ step, x, from, fromX, to, toX, wanted }) =>
				`For step ${step}, ${x} was drawn. At step ${from} the player was at ${fromX}, at step ${to} at ${toX}: on the line between lies ${wanted}.`,
		},
	},
});
