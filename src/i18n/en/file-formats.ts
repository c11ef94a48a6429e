/** What is said where a run is saved as a file or opened from one. */
export const fileFormatsEn = {
	/** The name of the list of formats. */
	list: 'Export as',
	formats: {
		trace: {
			name: 'Trace (JSON)',
			hint: 'Everything: calls, events, console lines and bytes.',
		},
		har: {
			name: 'HAR 1.2',
			hint: 'Handshakes and messages, as browsers save them. No frames, no bytes.',
		},
		pcapng: {
			name: 'pcapng for Wireshark',
			hint: 'The bytes as they were. The TCP and IP headers around them are made up.',
		},
	},
	nothingRan: 'There is nothing to export yet: run the code first.',
	noSocket: 'This run opened no socket: only the trace (JSON) can hold it.',
	noBytes: 'No bytes of this run were recorded: only the trace (JSON) and the HAR can hold it.',
	unreadable: 'The browser could not read this file. Is it still there, and not a folder?',
	/** A sentence about one of several files. */
	ofFile: (name: string, sentence: string) => `${name}: ${sentence}`,
	shown: 'This run is shown.',
	oneAtATime: (files: number) =>
		`One run is shown at a time: ${files === 1 ? '1 other file was' : `${files} other files were`} not opened.`,
};

export type FileFormatsStrings = typeof fileFormatsEn;
