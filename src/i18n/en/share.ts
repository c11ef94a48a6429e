import { wholeNumber } from '../whole-number.ts';

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

/** What is said of links that carry code or a run, and of programs that are downloaded. */
export const shareEn = {
	heading: 'Share',
	link: 'Link',
	withRun: (frames: number) =>
		`With the run that is shown (${frames === 1 ? '1 frame' : `${wholeNumber(frames)} frames`})`,
	noRun: 'Press Run first, and the link can carry what happened, too.',
	copy: 'Copy link',
	copied: 'The link is on the clipboard.',
	notCopied: 'This browser did not let the page copy. The link is selected: copy it with the keyboard or the menu.',
	promise:
		'All of it is the part after the # of the link, which is sent to no server. Whoever opens it sees the code; nothing runs until they press Run.',
	runPromise: 'All of it is the part after the # of the link, which is sent to no server.',
	length: (characters: number) => `${wholeNumber(characters)} characters.`,
	long: 'Some chat programs cut links as long as this: open it once from where it will be read, or hand out the file.',
	tooLong: (characters: number | null, limit: number) =>
		`${characters === null ? 'This is far too much for a link' : `The link would have ${wholeNumber(characters)} characters`}; up to ${wholeNumber(limit)} arrive whole.`,
	withoutRun: 'Leave the run out, or download it and hand out the file.',
	instead: 'Download it below and hand out the file.',
	here: 'This address opens on this machine alone. For a class, start the site with npm start -- --lan and share from here.',
	downloads: 'Download',
	html: 'As one HTML file',
	htmlHint: 'Opens in a browser, from the disk as well.',
	node: 'As a Node script',
	nodeHint: 'node file.mjs, from Node 22 on.',
	serverHint: 'npm install ws, then node file.mjs; client.js talks to it.',
	run: 'The run',
	runHint: 'JSON: opens in a lab and in the trace viewer, with its notes.',
	close: 'Close',
	/** After a link was opened. */
	opened: 'The code of the link is in the editor; it runs when you press Run.',
	openedKept:
		'The code of the link is in the editor; it runs when you press Run. “Bring back my code” brings back yours.',
	openedRun: 'This run came with the link.',
	openedAlone: 'The run of the link is shown.',
	noRunInLink: 'There is no run in this link, only code: put playground/ in the place of tools/trace/ in its address.',
	/** Behind a sentence on a link that can't be opened. */
	unchanged: 'What was here is as it was.',
	/** Each is one sentence, and says what to do. */
	problems: {
		empty: 'There is nothing after the “=” of this link: copy it once more, up to its end.',
		noVersion: 'This link does not begin as the links of this site do: copy it once more from where it was made.',
		newer: (version: number) =>
			`This link was made by a newer WebSocket Lab (links of kind ${version}): open it there, or update this one.`,
		character: (character: string) =>
			`There is a “${character}” in this link, which belongs to no link: something was added while it was passed on, so copy it once more.`,
		cut: 'Part of this link is missing or was changed on its way: copy it once more up to its end, or ask for the file.',
		tooLong: (characters: number, limit: number) =>
			`This link has ${wholeNumber(characters)} characters, and at most ${wholeNumber(limit)} are read: ask for the file.`,
		tooLarge: (limit: number) =>
			`This link would unpack to more than ${megabytes(limit)}, which none made here does: it is not opened.`,
		damaged: (field: string) =>
			`This link arrived whole, but what is in it is not what a link holds${field === '' ? '' : ` (“${field}”)`}: ask whoever made it.`,
		nothing: 'This link arrived whole, but there is neither code nor a run in it: ask whoever made it.',
		run: (why: string) => `The run in this link can’t be read. ${why}`,
	},
};

export type ShareStrings = typeof shareEn;

/** What a downloaded program says of itself. */
export const programEn = {
	title: 'A program from WebSocket Lab',
	needs: (origin: string) =>
		`It talks to ${origin} and needs the lab server to run there: npm start in the folder of WebSocket Lab, or npm start -- --lan for other machines. Then reload this page.`,
	server: 'Server',
	run: 'Run again',
	unreached:
		'No connection was made. If this is not what the program is to show: is the lab server running at the address above?',
	console: 'Console',
	/** Lines of a comment at the beginning of a script. */
	node: (origin: string) => [
		`It talks to ${origin} and needs the lab server to run there: npm start in the folder of WebSocket Lab.`,
		'Run it with: node <this file>. Ctrl+C ends it, where a socket stays open.',
		'Node has WebSocket from version 22 on; for an earlier one: npm install ws',
	],
};

export type ProgramStrings = typeof programEn;
