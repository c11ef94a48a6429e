import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A message in pieces',
	predictions: {
		heard: {
			question:
				'The server sends “Grüße, Welt” back in five frames, with a ping between one and the next: nine frames in all. What does the page hear?',
			options: {
				'each-frame': 'nine events, one for each frame',
				'each-fragment': 'five message events, one for each piece of the text',
				one: 'one message event with the whole text',
				fails: 'error and close: nothing may stand between the pieces of a message',
			},
			because:
				'The browser puts the pieces together and fires one event when the last one, with FIN set, has come. It answers the pings itself.',
			wrong: {
				'each-frame': 'Frames are what travels. The page is told of messages, and never of a ping.',
				'each-fragment':
					'The fourth byte of this text is half a letter: a page that was handed the pieces would have to deal with that. It is handed messages.',
				fails:
					'Frames of another message may not come there. Control frames may, or a ping would have to wait for the end of a film.',
			},
		},
	},
});
