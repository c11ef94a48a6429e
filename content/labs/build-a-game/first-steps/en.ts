import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'First steps',
	predictions: {
		second: {
			question:
				'The first state has the whole world in it: every player and all 960 tiles. What is in the state that follows the first input?',
			options: {
				all: 'The whole world again.',
				changes: 'One player, and the tiles that were painted.',
				nothing: 'Only the number of the input.',
			},
			because:
				'On one connection nothing gets lost and nothing is overtaken. So the server knows what this page knows, and says what has changed since.',
			wrong: {
				all: 'The page has it already. 255 bytes ten times a second for each of thirty players would be 76,500 bytes a second.',
				nothing: 'The number says that the input counts; where it led is for the server to say.',
			},
		},
		wire: {
			question: 'One input is a message of 7 bytes. How many bytes does it take on the wire, with all of its frame?',
			unit: 'bytes',
			because:
				'Two bytes of header, four of masking key, seven of payload. As JSON the same input would be some 50 bytes.',
		},
	},
});
