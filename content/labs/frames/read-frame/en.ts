import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Read a frame from its bytes',
	exercise: {
		task: 'Each message of this server holds the bytes of a text frame, made at random. Finish readFrame, so that one line is printed of each: opcode, payload length and text, such as 1 5 Hello.',
		checks: {
			unmasked: 'The first frame is read: it is not masked.',
			masked: 'The second frame is read: it is masked.',
			longer: 'The third frame is read: it is masked and has a 16-bit length.',
		},
		hints: [
			'Several fields share a byte: bytes[0] & 0x0f leaves the four bits of the opcode, bytes[1] & 0x7f the seven of the length.',
			'When the seven bits say 126, the length is in bytes 2 and 3: bytes[2] * 256 + bytes[3]. What follows moves two bytes on.',
			'When bytes[1] & 0x80 is not 0, four bytes of key come before the payload. Byte i of the payload is combined with key[i % 4] by ^.',
		],
		says: {
			seeded: ({ line }) =>
				`The address on line ${line} asks for the same frames each time. The check wants frames that nobody has seen before: leave the address as it is.`,
			'too-few': ({ count }) => `${count} frames came; the server sends three before it closes.`,
			'not-printed': ({ n }) => `Nothing was printed of frame ${n}: a line is opcode, length and text.`,
			threw: ({ text }) => `Nothing caught an error: ${text}`,
			opcode: ({ n, printed, is }) =>
				`Of frame ${n} you printed the opcode ${printed}; it is ${is}. The byte also holds FIN and the reserved bits.`,
			length: ({ n, printed, is }) => `Of frame ${n} you printed the length ${printed}; it is ${is}.`,
			text: ({ n, printed }) =>
				`The text that you printed of frame ${n} begins with “${printed}”; its payload says something else.`,
		},
	},
});
