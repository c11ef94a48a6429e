/** What the playground says around its lab. */
export const playground = {
	scenario: 'The server',
	parameters: 'Its parameters',
	none: 'It has no parameters.',
	notGiven: 'not given',
	byDefault: (value: string) => `default: ${value === '' ? 'empty' : value}`,
	mustBe: (allowed: string) => `This must be ${allowed}.`,
	address: 'Address',
	/** Behind an address that Run would not use. */
	differs: 'not in the code yet',
	use: 'Use this address in the code',
	begin: 'New code for this address',
	/** Run was pressed, and the two say different things. */
	which: 'The form and the code name different addresses. Which one is meant?',
	formSays: (address: string) => `The form’s: ${address}`,
	codeSays: (address: string | null) => (address === null ? 'The code as it is' : `The code’s: ${address}`),
	/** On a phone, in the place of the form. */
	folded: (path: string) => `Server: ${path}`,
	/** Where there are many. */
	pointAt: 'Point at a parameter, or go to it: what it means appears here.',
	used: 'The address is in the code. Your earlier code is kept.',
	brokenLink:
		'The link that led here names an address that the lab server does not have, or a value that it does not take. Your code is as it was; choose an address below.',
	begun: 'New code is in the editor. Your code is kept.',
	beside: 'server.js beside it',
	besideHint: 'A server of your own, on the package ws: both programs run in this page.',
	title: 'Playground',
};

export type PlaygroundStrings = typeof playground;

/** What the page of the playground hands over beside the words of its lab: no other page needs them. */
export const playgroundPageEn = {
	from: 'Start from an example',
	choose: 'Choose…',
	tasks: 'By what is to be done',
	addresses: 'By what the server does',
	begun: 'The example is in the editor.',
	begunKept: 'The example is in the editor. Your code is kept: “Bring back my code”.',
	/** By the name of the file in `content/playground/examples`. */
	examples: {
		heartbeat: 'Heartbeat: notice a dead peer',
		reconnect: 'Reconnect with back-off and jitter',
		'back-pressure': 'Back-pressure: never more than 1 MiB waiting',
		'chunked-upload': 'Upload in pieces, with progress',
		'binary-protocol': 'A binary protocol with DataView',
		'several-sockets': 'Several sockets at once',
	},
};

export type PlaygroundPageStrings = typeof playgroundPageEn;

export type ExampleName = keyof PlaygroundPageStrings['examples'];
