import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '5 MiB through a small buffer',
	exercise: {
		task: 'Send the 40 pieces, 5 MiB in all, with never more than 256 KiB in the buffer, and so that the link is never idle: until all is sent, something must be on its way. The server reports how many bytes have arrived, after every 128 KiB.',
		checks: {
			whole: 'The server reports that all 5,242,880 bytes have arrived.',
			bounded: 'bufferedAmount is never above 262,144.',
			'never-dry': 'No report finds everything arrived before all is sent.',
		},
		hints: [
			'Run it as it is and choose the tab Buffer: how high is the peak?',
			'You know two numbers: how many bytes you have sent, and how many have arrived. What lies between is on its way, or waits.',
			'Begin with two pieces. At each report, send pieces while sent + piece.length - arrived is at most 256 KiB.',
		],
		says: {
			'not-whole': ({ arrived }) => `The last report says ${arrived} of 5242880 bytes.`,
			above: ({ amount, line }) =>
				`bufferedAmount was ${amount}${line === null ? '' : ` after the send on line ${line}`}; at most 262144 is allowed.`,
			dry: ({ arrived }) =>
				`A report said that all ${arrived} bytes that you had sent were there. From then on the link was idle, until you sent again: something must be on its way when a report comes.`,
			'few-reports': ({ reports }) =>
				`${reports} reports came; the check wants one for every 131072 bytes, as in the code.`,
		},
	},
});
