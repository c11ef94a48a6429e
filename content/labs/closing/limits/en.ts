import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'What close() takes',
	predictions: {
		first: {
			question: 'Six calls of close(code, reason), one after the other. Which is the first that does not throw?',
			options: {
				'1001': 'close(1001)',
				'1006': 'close(1006)',
				'1011': "close(1011, 'bug')",
				'1000': 'close(1000) with 42 times “€”',
				'4000': 'close(4000) with 41 times “€”',
			},
			because:
				'A page may pass 1000 and 3000 to 4999. A reason may have 123 bytes of UTF-8, and “€” takes three of them: 41 fit exactly, 42 are 126.',
			wrong: {
				'1001': '1001 says that the page itself goes away. The browser sends it when that is so; a page can’t.',
				'1006': '1006 stands for a Close frame that never came. Nobody may send it.',
				'1011':
					'1011 is for what ends a connection unexpectedly at a server. For an error of your page take a code from 4000 on.',
				'1000': 'The code is good, but 42 times “€” are 126 bytes, three more than a reason may have.',
			},
		},
	},
});
