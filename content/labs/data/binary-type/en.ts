import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'When binaryType applies',
	predictions: {
		applies: {
			question:
				'The page is busy until all three binary messages have come. The handler of the first one sets binaryType to “arraybuffer”. What are the three?',
			options: {
				never: 'Three Blobs.',
				next: 'A Blob, then two ArrayBuffers.',
				all: 'Three ArrayBuffers.',
			},
			because:
				'What a message becomes is decided when its event is fired. The second and the third had arrived, but their events had not been fired.',
			wrong: {
				never: 'That they had arrived does not matter: nothing is made of a message before its event is fired.',
				all: 'The first one is a Blob already when its handler runs.',
			},
		},
	},
});
