import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A message that is overtaken',
	predictions: {
		lines: {
			question: 'The server sends back one as bytes, then two and three as text. In which order are they printed?',
			options: { one: 'one', two: 'two', three: 'three' },
			because:
				'The handler waits for the Blob to be read, and that gives control back. The next two events are fired meanwhile, and their texts need no reading.',
		},
	},
});
