import { wholeNumber } from '../whole-number.ts';

/** Why a file or a link is no own lab: each is one sentence, and says what to do. */
export const ownLabProblems = {
	tooLarge: (characters: number, limit: number) =>
		`This file has ${wholeNumber(characters)} characters, and a lab has at most ${wholeNumber(limit)}: it is another file.`,
	notJson: 'This file is not JSON, or it was cut: save the lab once more and open that file.',
	foreign: 'This file is JSON, but no lab: choose a file that “Save as a file” has made.',
	run: 'This file is a run, no lab: open it in the trace viewer.',
	newer: (version: number, known: number) =>
		`This lab was made by a newer WebSocket Lab (version ${version}; known up to ${known}): open it there, or update this one.`,
	damaged: (field: string) =>
		`This lab is damaged${field === '' ? '' : ` (“${field}”)`}: ask whoever made it for another copy.`,
	tooLong: (field: string, characters: number, limit: number) =>
		`“${field}” of this lab has ${wholeNumber(characters)} characters, and at most ${wholeNumber(limit)} are allowed: shorten it where it was made.`,
	tooMany: (field: string, count: number, limit: number) =>
		`This lab has ${wholeNumber(count)} ${field}, and at most ${limit} are allowed: take some away where it was made.`,
	unknownCheck: (kind: string) =>
		`This lab has a check “${kind}” that is not known here: open it in the WebSocket Lab in which it was made, or update this one.`,
	incomplete: {
		title: 'This lab has no title, so it can’t be worked on: ask whoever made it.',
		task: 'This lab has no task, so it can’t be worked on: ask whoever made it.',
		starter: 'This lab has no code to begin with, so it can’t be worked on: ask whoever made it.',
		checks: 'This lab checks nothing, so it can’t be worked on: ask whoever made it.',
		values: 'A check of this lab is not filled in, so it can’t be worked on: ask whoever made it.',
	},
};

export type OwnLabProblemStrings = typeof ownLabProblems;
