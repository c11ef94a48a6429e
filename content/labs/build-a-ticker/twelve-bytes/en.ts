import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Read twelve bytes',
	exercise: {
		task: 'The server writes each quote in twelve bytes, the highest byte of each number first: type (1 byte: 1 snapshot, 2 update), number of the symbol in the list that came first (1 byte), how many changes are in it (2 bytes), its own number (4 bytes), and the price of a snapshot or the change of an update in cents (4 bytes, signed). Write decode, so that each quote is printed with its symbol, its number and the price.',
		checks: {
			came: 'Eighteen quotes come in binary, on one socket.',
			decoded: 'Each is printed as it comes: symbol, number, price.',
		},
		hints: [
			'Choose a frame and look at its twelve bytes. Which of them are the same in each, and which count up?',
			'A DataView reads a number of any size at any place: getUint8(0) the first byte, getUint32(4) four bytes from the fifth on. A change may be below 0.',
			'const view = new DataView(data); symbols[view.getUint8(1)] is the name, view.getUint32(4) the number, view.getInt32(8) price or change.',
		],
		says: {
			foreseen: () => 'The address does not have begin=999999 any more: then everybody knows which prices come.',
			'as-json': () => 'The quotes came as text. The check wants them in binary: encoding=binary.',
			few: ({ count }) => `${count} quotes came before the run was over; the check wants 18.`,
			'not-printed': ({ bytes }) => `Nothing was printed of ${bytes} before the next message came.`,
			'made-up': ({ text }) => `“${text}” was printed, and no quote had come that it could be of.`,
			'other-symbol': ({ bytes, text }) => `${bytes} came, and “${text}” was printed: that is another symbol.`,
			'other-number': ({ bytes, text }) => `${bytes} came, and “${text}” was printed: its number is another one.`,
			'other-price': ({ bytes, text }) =>
				`${bytes} came, and “${text}” was printed: symbol and number are right, the price is not.`,
		},
	},
});
