import { defineTexts } from '../../../../src/exercises/check.ts';

/** What can be wrong with a server of the room. */
const options = {
	page: 'another status than 101',
	accept: 'a wrong accept value',
	subprotocol: 'a subprotocol that nobody offered',
	extension: 'an extension that nobody offered',
	masked: 'a masked frame',
	rsv: 'a reserved bit',
	utf8: 'text that is not UTF-8',
	'split-control': 'a ping in two fragments',
	cut: 'TCP cut without a Close frame',
	silent: 'silence',
};

export default defineTexts({
	title: 'A room of ten broken servers',
	predictions: {
		stories: {
			question:
				'Ten servers, each with another fault. Where a socket opens, the code sends one message, and closes after 300 ms. It prints which events came, and the close code. How many different stories does it print?',
			unit: 'of 10',
			because:
				'Never open; open, then an error; open, then cut with no error; open, and never an answer. Ten causes, and the page can’t tell them from one another within such a group.',
		},
		second: {
			question: 'What did server 2 do?',
			options,
			because:
				'Under Frames its text ends in 6c ff 6f: the byte ff occurs nowhere in UTF-8. A text message must be UTF-8, so the browser failed the connection.',
		},
		fifth: {
			question: 'What did server 5 do?',
			options,
			because:
				'Under Handshake the answer is a 101 with every header that it must have, but the accept value is not the one that belongs to the key: the view marks from which character on.',
		},
	},
});
