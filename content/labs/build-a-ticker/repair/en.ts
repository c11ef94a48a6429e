import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Notice a gap and repair it',
	exercise: {
		task: "Every fourth change gets lost, and with which number the market begins is drawn anew each time. Print each price that you can be sure of, with its number. When a change is missing, print nothing more, ask for one snapshot with ask('snapshot', 'KITE'), and go on from it. ask stands for a slow way to the server: it takes a while, and other changes come meanwhile.",
		checks: {
			asks: 'For each gap one snapshot is asked for, and none without a gap.',
			right:
				'Snapshots and the changes that follow them without a gap are printed; from a gap to the snapshot nothing is.',
		},
		hints: [
			'Which numbers are missing in the console? From which line on is the price wrong?',
			'Remember the number of the last quote that counted. An update that is not the next one means a gap. From then on you are waiting, until a snapshot comes.',
			"if (type === 'snapshot') waiting = false; else if (waiting) return; else if (seq !== known + 1) { waiting = true; ask('snapshot', 'KITE'); return; }",
		],
		says: {
			foreseen: () => 'The address does not have begin=9999 any more: then everybody knows which changes get lost.',
			'not-asked': ({ after }) =>
				`What came after number ${after} was not the next one, and nobody asked for a snapshot.`,
			'asked-needlessly': ({ line }) =>
				`Line ${line} asked for a snapshot when nothing was missing, or when one had been asked for already.`,
			'few-gaps': ({ gaps }) =>
				`The run met ${gaps} gaps; it takes 2 to be sure. Leave the address and the count as they are.`,
			'not-shown': ({ wanted }) => `“${wanted}” was certain, and was not printed before the next message came.`,
			'in-gap': ({ text, missing }) => `“${text}” was printed while change ${missing} was missing.`,
			'other-price': ({ text, wanted }) => `“${text}” was printed; what came makes “${wanted}”.`,
			'made-up': ({ text }) => `“${text}” was printed, and nothing had come that it could be of.`,
		},
	},
});
