import { wholeNumber } from '../whole-number.ts';

/** What was filled in for a check of an own lab; what was left empty is undefined. */
type Values = Readonly<Record<string, string | number | undefined>>;

const exactly = ({ text, match }: Values) => (match === 'contains' ? `with “${text}” in it` : `“${text}”`);
const times = (count: string | number | undefined, one: string, many: string) =>
	count === 1 ? `1 ${one}` : `${count} ${many}`;
const closeWith = ({ code, reason }: Values) =>
	[code !== undefined && `code ${code}`, reason !== undefined && `the reason “${reason}”`]
		.filter((part) => part !== false)
		.join(' and ');

/**
 * What can be checked in a lab of a teacher's own, by kind: its name in the list, the words of its fields, and the sentence that
 * learners read. `src/exercises/own-lab/check-table.ts` has the predicates.
 */
export const ownLabChecks = {
	opened: {
		name: 'A connection is opened',
		fields: { path: 'Path' },
		text: ({ path }: Values) => (path === undefined ? 'A connection is opened' : `A connection to ${path} is opened`),
	},
	'one-socket': { name: 'One socket only', fields: {}, text: () => 'Not more than one socket is created' },
	sockets: {
		name: 'Several connections are opened',
		fields: { least: 'At least' },
		text: ({ least }: Values) => `At least ${times(least, 'connection is', 'connections are')} opened`,
	},
	'sent-when-open': {
		name: 'send() only when open',
		fields: {},
		text: () => 'send() is called, and never before the socket is open',
	},
	sent: {
		name: 'A text message is sent',
		fields: { text: 'Text', match: 'The message' },
		text: (values: Values) =>
			values['text'] === undefined ? 'A text message is sent' : `A text message ${exactly(values)} is sent`,
	},
	'sent-binary': {
		name: 'A binary message is sent',
		fields: { size: 'Bytes' },
		text: ({ size }: Values) =>
			size === undefined ? 'A binary message is sent' : `A binary message of ${times(size, 'byte', 'bytes')} is sent`,
	},
	'sent-count': {
		name: 'Number of messages sent',
		fields: { least: 'At least', most: 'At most' },
		text: ({ least, most }: Values) =>
			most === undefined
				? `At least ${times(least, 'message is', 'messages are')} sent`
				: least === most
					? `Exactly ${times(least, 'message is', 'messages are')} sent`
					: `${least} to ${most} messages are sent`,
	},
	received: {
		name: 'A text message is received',
		fields: { text: 'Text', match: 'The message' },
		text: (values: Values) =>
			values['text'] === undefined
				? 'A text message is received and listened to'
				: `A text message ${exactly(values)} is received and listened to`,
	},
	'received-count': {
		name: 'Number of messages received',
		fields: { least: 'At least' },
		text: ({ least }: Values) => `At least ${times(least, 'message is', 'messages are')} received and listened to`,
	},
	printed: {
		name: 'A line is printed',
		fields: { text: 'The line contains' },
		text: ({ text }: Values) => `A line with “${text}” in it is printed`,
	},
	subprotocol: {
		name: 'A subprotocol is agreed on',
		fields: { name: 'Subprotocol' },
		text: ({ name }: Values) => `The connection is open with the subprotocol “${name}”`,
	},
	closed: {
		name: 'The code closes',
		fields: { code: 'Close code', reason: 'Reason' },
		text: (values: Values) =>
			closeWith(values) === ''
				? 'The code closes a connection'
				: `The code closes a connection with ${closeWith(values)}`,
	},
	'close-event': {
		name: 'A close event comes',
		fields: { code: 'Close code' },
		text: ({ code }: Values) => (code === undefined ? 'A close event comes' : `A close event with code ${code} comes`),
	},
	'nothing-uncaught': { name: 'No uncaught error', fields: {}, text: () => 'No error goes uncaught' },
};

/** What a list offers, by the name of the field and what it may be. */
export const ownLabChoices = { match: { exact: 'is exactly this', contains: 'contains this' } };

export type OwnLabCheckStrings = typeof ownLabChecks;
export type OwnLabChoiceStrings = typeof ownLabChoices;

/** Why a file or a link is no own lab: each is one sentence, and says what to do. */
export const ownLabProblems = {
	tooLarge: (characters: number, limit: number) =>
		`This file has ${wholeNumber(characters)} characters, and a lab has at most ${wholeNumber(limit)}: it is another file.`,
	notJson: 'This file is not JSON, or it was cut: save the lab once more and open that file.',
	foreign: 'This file is JSON, but not a lab: choose a file that “Save as a file” has made.',
	run: 'This file is a run, not a lab: open it in the trace viewer.',
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
	notOffered: (field: string, value: string, offered: string) =>
		`“${field}” of this lab is ${value}, and it can be one of ${offered} only: change it where the lab was made.`,
	networkOnWire:
		'This lab sets latency or bandwidth, which can be set in the page alone: choose “in the page” for where it runs, or give its code a server of its own, where the lab was made.',
	incomplete: {
		title: 'This lab has no title, so it can’t be worked on: ask whoever made it.',
		task: 'This lab has no task, so it can’t be worked on: ask whoever made it.',
		starter: 'This lab has no code to begin with, so it can’t be worked on: ask whoever made it.',
		checks: 'This lab checks nothing, so it can’t be worked on: ask whoever made it.',
		values: 'A check of this lab is not filled in, so it can’t be worked on: ask whoever made it.',
	},
};

export type OwnLabProblemStrings = typeof ownLabProblems;
