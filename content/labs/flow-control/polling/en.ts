import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Polling against refilling',
	predictions: {
		time: {
			question:
				'Four pieces of 128 KiB, and every 100 ms a look: is the buffer empty, then the next piece is sent. The server is on this machine. What decides how long it takes?',
			options: {
				link: 'The link: it is done when the bytes have been carried.',
				ticks: 'The timer: one piece a look, however fast the link is.',
			},
			because:
				'A piece has left within milliseconds. Then the link is idle until the next look: three times 100 ms lie between the first piece and the last.',
			wrong: {
				link: 'It would be so if somebody sent the next piece when there is room. The timer does not know when that is.',
			},
		},
	},
});
