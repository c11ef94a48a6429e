import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two ways to look at Origin',
	predictions: {
		lookalike: {
			question:
				'One check asks whether the Origin contains the server’s own name, the other whether it is exactly its own origin. Who lets http://localhost:4321.evil.test in?',
			options: {
				part: 'the one that looks for a part',
				same: 'the one that compares the whole',
				both: 'both',
				neither: 'neither',
			},
			because:
				'The name is in it, so a check for a part is satisfied. Whoever owns evil.test can give any name in front of it, also yours.',
			wrong: {
				neither: 'A check for a part can’t tell your name from a longer one that begins with it.',
			},
		},
	},
});
