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
