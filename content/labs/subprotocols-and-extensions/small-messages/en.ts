import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What does not shrink',
	predictions: {
		longer: {
			question:
				'This server compresses everything, however short. What becomes of the two letters “ok” that it sends back?',
			options: {
				shorter: 'They get shorter.',
				same: 'They stay as long as they were.',
				longer: 'They get longer.',
			},
			because:
				'A compressed message has to say where its block begins and where its codes end. Two letters have nothing that repeats, so this comes on top.',
		},
	},
});
