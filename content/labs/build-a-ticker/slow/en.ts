import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'A reader that asks',
	predictions: {
		changes: {
			question:
				'The price changes every 20 ms, and a drawing takes 100 ms. The server sends only when the page has said “next”. What is in each update, once it is running?',
			options: {
				one: 'One change: the page falls further and further behind.',
				several: 'About five changes, added up.',
				none: 'Nothing comes any more: the server has given up on it.',
			},
			because:
				'The server keeps one number for each client: the last change that it was told. When asked, it adds up what has come since, and says from where on it counts.',
			wrong: {
				one: 'So it is when the server sends each change as it comes up. Here it waits, and only the sum is of interest by then.',
				none: 'Asking late is not a mistake. The server needs no memory for what waits: prices can be added up.',
			},
		},
	},
});
