import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Half a character',
	predictions: {
		becomes: {
			question:
				'The text is cut after its eleventh unit, in the middle of the 😀. What becomes of the half when it is sent?',
			options: {
				throws: 'send throws.',
				half: 'Its two bytes are sent as they are.',
				replaced: 'Another character is sent in its place.',
				fails: 'The server fails the connection with 1007.',
			},
			because:
				'Half of a pair is not a character, so UTF-8 has no bytes for it. The browser sends U+FFFD instead, three bytes, and tells nobody.',
			wrong: {
				throws: 'send takes any string. There is no warning either.',
				half: 'A text frame must be UTF-8, and UTF-8 has no bytes for half of a pair.',
				fails: 'That would be so if bytes came that are not UTF-8. What the browser sends always is.',
			},
		},
	},
});
