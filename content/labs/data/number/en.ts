import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A number in four bytes',
	exercise: {
		task: 'Send each of the four numbers as a binary message of four bytes, the highest byte first (big-endian). The server collects them and sends them back in another order. Print the number of each echo, from its bytes.',
		checks: {
			size: 'Four binary messages of 4 bytes leave the client.',
			'big-endian': 'They hold the numbers, the highest byte first.',
			'read-back': 'The number of each echo is printed, in the order of the echoes.',
		},
		hints: [
			'Run it as it is and choose the frames: which opcode, and how many bytes?',
			'A DataView writes and reads numbers of any size at any place of a buffer; without a third argument the highest byte comes first.',
			'new DataView(new ArrayBuffer(4)), then setUint32(0, number), and send the view. Back: new DataView(data).getUint32(0).',
		],
		says: {
			text: ({ n }) => `Message ${n} is text; the check wants bytes.`,
			size: ({ n, size }) => `Message ${n} has ${size} ${size === 1 ? 'byte' : 'bytes'}; the check wants 4.`,
			count: ({ count }) => `${count} messages left the client; the check wants 4.`,
			'little-endian': ({ n, bytes, number }) =>
				`Message ${n} is ${bytes}: that is ${number} with the lowest byte first. The check wants the highest first.`,
			'other-bytes': ({ n, bytes, number }) => `Message ${n} is ${bytes}; these are not the four bytes of ${number}.`,
			'no-echo': ({ count }) => `${count} of 4 echoes came before the run was over.`,
			'not-printed': ({ number }) => `${number} was not printed.`,
			printed: ({ n, printed, number }) =>
				Number(printed) < 0
					? `Echo ${n} is of ${number}, and “${printed}” was printed: the highest bit was read as a sign.`
					: `Echo ${n} is of ${number}, and “${printed}” was printed.`,
			'too-early': ({ number }) => `${number} was printed before its echo had come.`,
		},
	},
});
