import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Four connections, four endings',
	predictions: {
		clean: {
			question:
				'One server closes with a code and a reason, one cuts the TCP connection, one refuses the handshake, one answers it wrongly. For how many of the four is wasClean true?',
			unit: 'of 4',
			because:
				'Only where a Close frame came and was answered: the first. The other three report 1006 and an empty reason, and nothing that tells them apart.',
		},
	},
});
