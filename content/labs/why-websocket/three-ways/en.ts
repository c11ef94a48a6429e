import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'The same updates in three ways',
	predictions: {
		polling: {
			question:
				'A page wants twenty updates of about 30 bytes: 590 bytes in all. What does polling put on the wire for them, both directions together?',
			options: {
				same: 'About 600 bytes: the updates, and hardly more',
				few: 'Two or three times as much',
				many: 'More than ten times as much',
			},
			because:
				'Each update is a request and a response of its own, and both have headers. The browser writes all of its headers anew for each request, and they are longer than what is asked for.',
			wrong: {
				same: 'That would be so if HTTP sent bodies only. The headers come on top, every time.',
				few: 'The headers of one request alone are more than ten times as long as one update.',
			},
		},
	},
});
