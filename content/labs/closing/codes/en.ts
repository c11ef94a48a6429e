import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Seven endings, and what each is called',
	predictions: {
		numbers: {
			question:
				'Seven connections end: close(1000); close() without a code; a server that restarts, one that gets too large a message, one whose handler throws, one that cuts TCP, and one that breaks the protocol. In how many of the seven does the number that the page is told come from a Close frame?',
			unit: 'of 7',
			because:
				'1005 says that the frame had no number in it, and 1006 that the page may not know, or that no frame came. Both are made up in the browser and are in no frame.',
		},
	},
});
