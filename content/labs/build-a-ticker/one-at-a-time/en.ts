import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'One at a time',
	exercise: {
		task: 'The page shows one symbol at a time. First it is KITE; watch(symbol) changes to another one, and is busy for a while, as pages are. Let the server send only what is watched. Print each price of the watched symbol, as “ZINC 39615”: nothing of another one, although some of it is still on its way, and nothing that was added to an old price. Leave the timers and work(200) as they are.',
		checks: {
			asked: 'Each time, the old symbol is unsubscribed and the new one subscribed, on the same socket.',
			shown:
				'Every price of the watched symbol is printed, beginning with its snapshot, and no other line with a price.',
		},
		hints: [
			'Choose the frames: which symbols come at the end, and which of them did anybody want?',
			'A request takes time to arrive, and what was sent before is delivered all the same. The message says which symbol it is of: compare it with a variable of your own.',
			"In watch: ask('unsubscribe', watched), then watched = symbol and price = null. In onmessage: if (quote.symbol !== watched) return; and add changes only where price is not null.",
		],
		says: {
			foreseen: () => 'The address does not have begin=9999 any more: then everybody knows which prices come.',
			log: ({ watched }) =>
				watched === ''
					? 'The line “watch ZINC” was not printed: watch has to say whom it watches.'
					: `watch printed: ${watched}. It is called with ZINC and then with KITE.`,
			'still-subscribed': ({ other, watched }) => `${watched} is watched, and the server still sends ${other}.`,
			'not-subscribed': ({ watched }) => `${watched} is watched, and nobody is subscribed to it.`,
			'not-shown': ({ wanted }) => `“${wanted}” was not printed before the next message came.`,
			'late-shown': ({ text, watched }) => `“${text}” was printed while ${watched} was watched.`,
			'other-price': ({ text, wanted }) => `“${text}” was printed; what came makes “${wanted}”.`,
			'made-up': ({ text }) => `“${text}” was printed, and no price had come that it could be of.`,
			'nothing-late': () =>
				'Nothing of the old symbol was on its way when watch changed. Leave work(200) in front of the requests.',
		},
	},
});
