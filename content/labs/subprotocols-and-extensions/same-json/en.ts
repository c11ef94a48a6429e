import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The same JSON, three times two',
	predictions: {
		second: {
			question:
				'A table of about eight hundred characters is sent twice over each of three connections, and sent back each time. On the last connection, a message may refer back to the ones before it. How much of the text’s length is left for the second message that comes back?',
			options: {
				all: 'nearly all of it',
				half: 'about half',
				twenty: 'about a fifth',
				three: 'less than 3%',
			},
			because:
				'To the compressor it is one long text, of which the second half repeats the first: a few references say all of it. Without what came before, as on the second connection, each message is compressed by itself.',
			wrong: {
				twenty: 'So it is for the first message. The second one repeats it, and the compressor still has it in mind.',
			},
		},
	},
});
