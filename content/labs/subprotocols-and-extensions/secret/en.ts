import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A secret and a guess',
	predictions: {
		shortest: {
			question:
				'Each message has the secret in it, and a search text that somebody else has chosen: a wrong token, one that is half right, the right one. All three texts are equally long. Which frame that comes back is the shortest?',
			options: {
				first: 'the one with the wrong token',
				second: 'the one that is half right',
				third: 'the one with the right token',
				alike: 'they are equally long',
			},
			because:
				'What is there already is said with a reference. The more of the guess agrees with the secret, the less is left to be said.',
			wrong: {
				alike: 'The texts are. What the compressor makes of them depends on what repeats in them.',
			},
		},
	},
});
