import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Two people in a room',
	predictions: {
		told: {
			question:
				'Ada comes in, then Bo. She says one thing; he types, says something without a version, and leaves. How many messages does Ada get?',
			unit: 'messages',
			because:
				'welcome, joined, her own message, typing, left. She hears herself: that is how she learns that the room has it. What Bo said without a version reached nobody; the answer to it went to him alone.',
		},
	},
});
