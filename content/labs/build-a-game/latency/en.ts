import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What latency does',
	predictions: {
		wait: {
			question:
				'With delay=200 everything takes 200 ms more each way. The page draws what the server says, and nothing else. How long after the key does the player move?',
			options: {
				'at-once': 'At once: it is this page’s own player.',
				'one-way': 'After 200 ms, when the server has the input.',
				'both-ways': 'After 400 ms at least, when the state is back.',
			},
			because:
				'The input travels, the next step takes it in, the next state is written, and that travels too. On top of the way there and back come up to two steps of the server.',
			wrong: {
				'at-once': 'The page sends a wish. It does not know yet what becomes of it.',
				'one-way': 'Then the server knows where the player is. The page does not.',
			},
		},
	},
});
