import { wholeNumber } from '../../whole-number.ts';
import { bytes, frames } from '../counts.ts';

/** What the tools of the frame list say: filter, pause, clear, copy, send. */
export const listTools = {
	tools: {
		label: 'Frame list tools',
		filter: 'Filter by text',
		filterHint: (count: number) => `Filter ${frames(count)}: text or /regex/i`,
		direction: 'Direction',
		directions: { all: '→ ←', out: '→ out', in: '← in' },
		kind: 'Kind',
		kinds: {
			all: 'All kinds',
			text: 'Text',
			binary: 'Binary',
			control: 'Control',
			close: 'Close',
			ping: 'Ping',
			pong: 'Pong',
		},
		showing: (shown: number, total: number) => `Showing ${wholeNumber(shown)} of ${wholeNumber(total)}`,
		searching: (looked: number, total: number) => `Searched ${wholeNumber(looked)} of ${wholeNumber(total)}`,
		nothing: 'No frame here passes the filter.',
		badRegex: (problem: string) => `Not a regular expression: ${problem}. The filter is as it was.`,
		slowRegex:
			'This regular expression takes too long and was stopped. Write it without repeats inside repeats, such as (a+)+.',
		noRegexWorker: 'The browser could not start the worker that tests regular expressions. Search for plain text.',
		pause: 'Pause the list',
		resume: 'Resume',
		waiting: (count: number) => (count === 0 ? 'Paused. Recording goes on.' : `Paused: ${frames(count)} more so far.`),
		clear: 'Clear the list',
		cleared: (count: number) => `${frames(count)} cleared from this list; exports still have them.`,
		undoClear: 'Show again',
		dropped: (count: number, maxFrames: number, maxMebibytes: number) =>
			`One run keeps ${frames(maxFrames)} and ${maxMebibytes} MiB at most: ${bytes(count)} beyond that can’t be shown.`,
		more: (count: number) => `and ${frames(count)} more`,
	},

	copy: {
		menu: (id: number) => `Copy or send frame ${wholeNumber(id)}`,
		payload: 'Copy the payload as',
		inflated: 'Copy the inflated data as',
		frame: 'Copy the whole frame as',
		formats: { text: 'Text', hex: 'Hex', base64: 'Base64', literal: 'new Uint8Array([…])' },
		notText: 'not valid UTF-8',
		copied: (count: number) => `Copied ${bytes(count)}.`,
		copiedPart: (count: number, of: number) =>
			`Copied the first ${bytes(count)} of ${wholeNumber(of)}: more would freeze the page.`,
		edit: 'Change it, and send it elsewhere …',
		/** The page with the encoder. */
		encoder: '/tools/frame/',
		tooLongToEdit: 'This frame is too long for the encoder.',
		refused: 'The browser does not let this page copy. Here is the text, selected: press Ctrl+C or ⌘C.',
		done: 'Done',
	},

	send: {
		text: 'Message',
		hex: 'Bytes in hex',
		hexHint: 'Bytes in hex, such as 48 65 6c 6c 6f',
		textHint: 'Message to the server',
		as: 'Send as',
		types: { text: 'Text', hex: 'Hex' },
		socket: 'Through socket',
		send: 'Send',
		sent: (count: number, socket: number) => `Handed ${bytes(count)} to socket ${socket}.`,
		again: 'Send this message again',
		toServer: 'Send this message to the server',
		notRunning: 'No socket is open to send a message by hand.',
		noSocket: 'No socket is open to send a message through.',
		notHex: (character: string, at: number) =>
			`“${character}” at position ${wholeNumber(at)} is not a hex digit. Write each byte as two digits, such as 48 65.`,
		oddHex: 'One digit is left over. Write each byte as two digits, such as 0a.',
		tooLarge: (count: number, max: number) => `${bytes(count)} are too many to send by hand: at most ${bytes(max)}.`,
		notMessage: 'Only text and binary messages can be sent: pages have no API for control frames.',
		notWhole: 'This message is not complete.',
		unknown: 'The data of this message is not known.',
	},
};

export type ListToolsStrings = typeof listTools;
