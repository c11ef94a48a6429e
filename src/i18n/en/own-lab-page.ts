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
