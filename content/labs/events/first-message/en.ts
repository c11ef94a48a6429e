import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'Do not lose the first message',
	exercise: {
		task: 'Connect at once and load the settings meanwhile, as the code does. Print all three messages, in order, but only after "settings loaded".',
		checks: {
			'at-once': 'The socket is created before the settings are loaded.',
			heard: 'Somebody listens to every message.',
			'in-order': 'After "settings loaded", the three messages are printed as they came, in order.',
		},
		hints: [
			'Look at the timeline: which message events have nobody who listens?',
			'The handler must be there before the first await. But it need not print: it can put aside what comes.',
			'Collect the events in an array; print what is in it once the settings are there, and from then on print each at once.',
		],
		says: {
			'never-loaded': () => '“settings loaded” was not printed.',
			'connected-late': ({ line }) =>
				`new WebSocket(…) on line ${line} ran after the settings were loaded. That loses no message, but the time of the handshake.`,
			'not-waited': () =>
				'“settings loaded” was printed without the half second that loading takes here. Leave loadSettings as it is.',
			'nobody-listened': ({ missed, all }) => `${missed} of ${all} messages were fired while nobody listened.`,
			'too-few': ({ all }) => `${all} of 3 messages came before the run was over.`,
			'printed-early': ({ line, text }) => `“${text}” (line ${line}) was printed before the settings were loaded.`,
			printed: ({ texts }) =>
				texts === '' ? 'No message was printed.' : `What was printed after “settings loaded”: ${texts}.`,
		},
	},
});
