import { wholeNumber } from '../whole-number.ts';

/** What is said where a lab is made. */
export const ownLab = {
	label: 'Make a lab',
	undo: 'Undo',
	redo: 'Redo',
	fresh: 'New lab',
	open: 'Open a file',
	save: 'Save as a file',
	kept: 'What you write is kept in this browser.',
	notKept: 'This browser keeps nothing for the page: save the lab as a file before you leave.',
	began: 'A new lab. Undo brings back the one before.',
	opened: 'The lab of the file. Undo brings back the one before.',
	fromPlayground: 'A new lab with the code of the playground.',
	title: 'Title',
	task: 'Task',
	hints: (most: number) => `Hints, one per line (up to ${most})`,
	transport: 'Runs',
	transports: {
		any: 'over the lab server where there is one; learners can choose',
		wire: 'over the lab server, unless learners choose otherwise',
		page: 'in the page, unless learners choose otherwise',
	},
	ownServer: 'The code has a server of its own, so it runs in the page.',
	network: 'Network that a run begins with. Learners can change it.',
	checks: 'Checks',
	noChecks: 'Nothing is checked yet. Pick what a run must have; nobody reads the text of the code.',
	addWhat: 'What is checked',
	choose: 'Choose…',
	add: 'Add',
	full: (most: number) => `A lab has at most ${most} checks.`,
	check: (number: number) => `Check ${number}`,
	up: (number: number) => `Move check ${number} up`,
	down: (number: number) => `Move check ${number} down`,
	remove: (number: number) => `Remove check ${number}`,
	optional: (field: string) => `${field} (may be empty)`,
	between: (least: number, most: number) => `A whole number from ${wholeNumber(least)} to ${wholeNumber(most)}.`,
	notBelow: '“At most” must not be less than “At least”.',
	needed: 'Fill this in.',
	program: 'Code',
	inEditor: 'In the editor',
	slots: { starter: 'Starter', solution: 'Solution' },
	slotHints: {
		starter: 'What learners begin with. Run it: a lab is of use if it does not pass.',
		solution: 'Yours, to see that the checks can be passed. Run it.',
	},
	codeTooLong: (limit: number) =>
		`The code of a lab has at most ${wholeNumber(limit)} characters: what is longer is not taken into it.`,
	tried: 'Tried',
	marks: { passed: 'passed', failed: 'not passed', untried: 'not run' },
	verdicts: {
		untried: {
			starter: 'Run the starter, to its end or until you stop it.',
			solution: 'Run the solution, to its end or until you stop it.',
		},
		starterPasses: 'The starter passes every check: nothing is left to do.',
		starterFails: (passed: number, of: number) =>
			`The starter passes ${passed} of ${of} checks, so there is something to do.`,
		solutionPasses: 'The solution passes every check.',
		solutionFails: (passed: number, of: number) => `The solution passes ${passed} of ${of} checks only.`,
	},
	handOut: 'Hand it out',
	missing: {
		title: 'Give it a title.',
		task: 'Say what is to be done.',
		starter: 'Give it code to begin with.',
		checks: 'Add a check.',
		values: 'Fill in what the checks need.',
	},
	solutionShown: 'Learners may open the solution once they have tried. Otherwise no link has it; your file does.',
	give: 'Give it to the class',
	giveAgain: 'Give the class the new version',
	given:
		'The class has it: each student’s page shows it in the strip at its foot, and the desk shows how far they are.',
	givenBefore: 'The class has an earlier version of it.',
	link: 'Link to the lab',
	copy: 'Copy link',
	see: 'See it as learners do',
	promise: 'The lab is the part after the # of the link, which is sent to no server. Every copy of this site opens it.',
	tooLong: (characters: number | null, limit: number) =>
		`${characters === null ? 'This is far too much for a link' : `The link would have ${wholeNumber(characters)} characters`}; up to ${wholeNumber(limit)} arrive whole. Shorten the code, or save the lab as a file and hand that out.`,
	fileKept: 'The file has all of it: it opens here, and in every other copy of this site.',
};

export type OwnLabStrings = typeof ownLab;

/** What the page of own labs says before anything of it is loaded. */
export const ownLabPageEn = {
	/** Its first paragraph. */
	about:
		'A lab of your own has a title, a task, code to begin with, and checks that you pick from a list. You make it in a form, try it, and pass it on as a link or a file, or to the class that you direct. Until then it stays in this browser.',
	make: 'Make a lab',
	goOn: 'Go on with your lab',
	open: 'Open the file of a lab',
	opening: 'Opening the lab …',
	made: 'Somebody made this lab with this site. Its texts and its code are theirs; the code runs when you press Run.',
	change: 'Make a lab out of it',
	back: 'Back to making it',
	notKept:
		'This browser does not have that lab any more: open the link that brought it once more, or ask your teacher to give it again.',
	failed: 'This part of the page could not be loaded. Is the server still running?',
	kept: 'Labs in this browser',
};

export type OwnLabPageStrings = typeof ownLabPageEn;
