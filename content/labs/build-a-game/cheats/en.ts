import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Four ways to cheat',
	predictions: {
		speed: {
			question: 'An input is one step of 50 ms. A page that wants to be fast sends 20 at once. What becomes of them?',
			options: {
				all: 'All 20 count: each is a valid input.',
				one: 'One counts, as one step has passed.',
				some: 'Some count at once, the rest is refused with a reason.',
				closed: 'The connection is closed.',
			},
			because:
				'On a real network inputs come in bunches, so some at once must be fine: 12 here. In the long run nobody gets more steps than have passed, and a twentieth on top, as clocks differ.',
			wrong: {
				all: 'Then whoever sends more would be faster, and soon everybody would.',
				one: 'That would punish everybody whose packets were held up for a moment.',
				closed:
					'A bad moment of the network would look the same. Only a flood, more than 60 a second for long, ends the connection.',
			},
		},
	},
});
