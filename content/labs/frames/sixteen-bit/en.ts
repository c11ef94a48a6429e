import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The shortest long message',
	exercise: {
		task: 'Send one text message, of the letter é alone, that is just long enough for the 16-bit length: one letter fewer, and 7 bits would do. Wait for its echo.',
		checks: {
			alone: 'One message is sent, and it consists of the letter é alone.',
			length: 'Its frame has the 16-bit length, and no shorter message of é would.',
			echoed: 'The echo is received before the socket is closed.',
		},
		hints: [
			'Run it as it is and choose the frame: how many bytes does the length speak of, for ten letters?',
			'7 bits hold lengths up to 125, as 126 and 127 announce a longer form. The length counts bytes.',
			'é takes two bytes in UTF-8. The first length that needs 16 bits is 126 bytes.',
		],
		says: {
			'too-many': ({ count }) => `${count} messages left the client; the check wants one.`,
			binary: () => 'The message is binary; the check wants text.',
			'other-letter': ({ other }) => `The message also has “${other}” in it.`,
			'fits-seven-bits': ({ size }) => `The payload has ${size} bytes: 7 bits hold that length.`,
			'too-long': ({ size, more }) =>
				`The payload has ${size} bytes, ${more} more than the shortest that needs 16 bits. The length counts bytes of UTF-8, not characters.`,
		},
	},
});
