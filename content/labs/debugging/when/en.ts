import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Four times 1006',
	predictions: {
		later: {
			question:
				'The last two servers both cut after 1500 ms: /drop?after=1500 counts from the opening, /drop?idle=1500 from the last message. The page says something after 300 ms. How do their ends compare, each counted from its open event?',
			options: {
				same: 'they come equally late',
				later: 'the idle one comes later',
				earlier: 'the idle one comes earlier',
			},
			because:
				'A limit that counts silence begins anew with each message, so saying something in between moves the end. A limit on age does not care. That is how the two are told apart.',
			wrong: {
				same: 'That would be so if nothing had been said. What the page sent after 300 ms counts for one of them only.',
				earlier: 'Being used does not make a connection end sooner: the time without a message begins anew.',
			},
		},
	},
});
