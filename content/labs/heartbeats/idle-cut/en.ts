import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Cut for saying nothing',
	predictions: {
		code: {
			question:
				'Here every connection is cut that has carried no message for 1.5 s, as a proxy does after a minute. What does the close event of the quiet one say?',
			options: {
				'code-1000': '1000: nothing went wrong',
				'code-1001': '1001: the other side is going away',
				'code-1006': '1006: it was cut',
				nothing: 'there is none: the page is told nothing',
			},
			because:
				'Whoever cuts an idle connection ends TCP and says no word of WebSocket: no Close frame, so no code but 1006. A network that fails looks just the same.',
			wrong: {
				'code-1000': '1000 is what one side writes into a Close frame. A proxy writes none.',
				'code-1001': 'That would be polite, and needs a Close frame too.',
				nothing:
					'The end of TCP was announced to the browser, and so close is fired. Silence is what you get when nobody announces it.',
			},
		},
	},
});
