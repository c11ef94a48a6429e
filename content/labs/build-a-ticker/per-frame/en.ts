import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Written down now, drawn later',
	predictions: {
		drawings: {
			question:
				'Four prices change every 8 ms: thirty times, 120 messages. The handler only writes down, and the first change after a drawing plans the next one 16 ms later. How many drawings are there?',
			options: {
				each: '120, one for each message',
				change: 'about 30, one each time that prices change',
				frame: 'fewer than 20',
			},
			because:
				'While a drawing is planned no other one is. Whatever comes in those 16 ms is drawn with it, and of each symbol only its newest price.',
		},
	},
});
