/** Words of the pages around the labs: blocks of a lesson, search, the page for a missing address. */
export const en = {
	lessons: 'Lessons',
	tools: 'Tools',
	minutes: (minutes: number) => `About ${minutes} minutes, with the labs`,
	requires: 'Before this one:',
	youWillLearn: 'You will learn',
	tryIt: 'Try it',
	onTheWire: 'What happened on the wire',
	pitfall: 'Pitfall',
	recap: 'Recap',
	recall: 'Do you remember?',
	claimSeen: (lab: string) => `See it happen: “${lab}”`,
	claimSource: 'Where this is said',
	addressProblem: 'The address names a lab that is not on this page. The page itself is the right one.',
	bufferFigure: {
		label: 'Where the bytes of a recorded run are',
		play: 'Play, three times slower',
		pause: 'Pause',
		time: 'Time',
		at: (seconds: string) => `after ${seconds} s`,
		places: {
			unsent: 'not sent yet',
			browser: 'in the browser:\nbuffered\u200bAmount',
			systems: 'in the buffers of both systems',
			read: 'read by the server',
		},
	},
	closeFigure: {
		code: 'Code',
		reason: 'Reason',
		parts: { header: 'FIN, opcode 8, length', code: 'code', reason: 'reason, in UTF-8' },
		never: 'No Close frame may say this.',
		page: {
			allowed: 'A page may pass it to close().',
			'bad-code': 'In a page, close() throws InvalidAccessError: it takes 1000 and 3000 to 4999.',
			'long-reason': 'In a page, close() throws SyntaxError: a reason has room for 123 bytes.',
		},
	},
	waysFigure: {
		way: 'Way',
		ways: { poll: 'Polling', events: 'Server-sent events', socket: 'WebSocket' },
		columns: { requests: 'Requests', out: 'Bytes out →', in: 'Bytes in ←', all: 'Together' },
		none: 'Not in this run.',
		caption: 'The same updates, in bytes of HTTP and WebSocket on the connection.',
		recorded: 'From the recorded run.',
		live: 'From your last run.',
	},
	predict: {
		title: 'Predict',
		check: 'Check',
		showMe: 'Show me',
		again: 'Answer again',
		answer: 'The answer',
		right: 'Right, that is what came.',
		wrong: 'Something else came.',
		yours: 'What you expect, in order',
		came: 'What came',
		nothing: 'nothing',
		time: (ms: number) => `${ms.toFixed(1)} ms`,
		parsons: 'Put the lines in order',
		parsonsQuestion: (lab: string) =>
			`These are the lines of a solution of “${lab}”, mixed, and one that does not belong.`,
	},
	/** Before the addresses at which a class can open this site. */
	forTheClass: 'For the class:',
	needsScript:
		'This page needs JavaScript to run code. The lessons can be read without it: each lab shows a run that was recorded.',
	browserTooOld:
		'This browser is older than what this site is made for: labs may not run in it, and views may look broken. Use Chrome or Edge 125, Firefox 125, Safari 17.4, or a later version.',
	search: {
		open: 'Search',
		placeholder: 'Words, a close code, or a pasted error',
		/** The kind of an entry that leads into the playground. */
		address: 'Playground',
		page: 'Page',
		/** What a query in hex can be, the kind of that entry, and the page. */
		decode: 'Decode these bytes',
		tool: 'Tool',
		decoder: '/tools/frame/',
		close: 'Close',
		loading: 'Searching…',
		none: (query: string) => `Nothing found for “${query}”.`,
		count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
		unavailable: 'The search index could not be loaded. It is made when the site is built.',
	},
	notFound: {
		title: 'There is no page here',
		description: 'The address does not name a page of WebSocket Lab.',
		sentence: 'The address may be mistyped, or the page has moved. These exist:',
	},
};

export type SiteStrings = typeof en;
