import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What bufferedAmount counts',
	predictions: {
		amount: {
			question:
				'“Hello”, “你好”, 200 bytes and a Blob of 5 are sent in one go. What is bufferedAmount on the next line?',
			unit: 'bytes',
			because:
				'It counts bytes of payload: 5, 6 for two characters of three bytes each, 200 and 5. The headers of the frames are not in it, and nothing has left yet: it does not fall before your code gives control back.',
		},
	},
});
