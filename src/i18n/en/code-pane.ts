/** What stands around the code of a run: in the trace viewer, at the desk of a class and in the teacher’s run. By itself: each has words of its own. */
export const codePane = {
	heading: 'Code',
	goesOn: 'The code goes on: it is too long to be shown whole.',
	line: (line: number, program: string) => `Line ${line} of ${program}`,
};

export type CodePaneStrings = typeof codePane;
