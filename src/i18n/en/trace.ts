const megabytes = (characters: number) => (characters / 1024 / 1024).toFixed(1);

/** What can be wrong with a file that is opened as a saved run. */
export const traceEn = {
	tooLarge: (characters: number, limit: number) =>
		`This file has ${megabytes(characters)} MB of text; a saved run has at most ${megabytes(limit)} MB.`,
	notJson: 'This file is not JSON: it may have been cut short while it was copied. Save the run again.',
	foreign: 'This JSON file is not a run saved by WebSocket Lab.',
	newer: (version: number, known: number) =>
		`This run was saved by a newer WebSocket Lab (format ${version}); this one reads format ${known}. Update it to open the file.`,
	damaged: (field: string) => `This saved run is damaged: “${field}” is missing or not what it should be.`,
};

export type TraceStrings = typeof traceEn;
