/** The pages of the reference: what they are called, and the words around their entries. */
export const en = {
	title: 'Reference',
	/** What its first page is called in the sidebar. */
	all: 'All entries',
	description:
		'What each part of the WebSocket API and of the protocol does, what throws what and when, limits, recipes: each entry with its source and a run that shows it.',
	lead: 'Each entry says what the thing is, what it takes and when it throws, names its source, and leads to a run that shows it.',
	groups: {
		api: 'The browser’s API',
		protocol: 'The protocol',
		practice: 'In practice',
		site: 'This site',
	},
	/** By slug. `short` stands in the sidebar, `line` in the index. */
	pages: {
		constructor: {
			title: 'The WebSocket constructor',
			short: 'Constructor',
			description:
				'new WebSocket(url, protocols): what both arguments take, what is thrown at once and what fails later.',
			line: 'What `new WebSocket(url, protocols)` takes, what it throws at once and what fails later.',
		},
		properties: {
			title: 'Properties of a WebSocket',
			short: 'Properties',
			description: 'Each property of a WebSocket: its type, its values, when it changes and what can be set.',
			line: '`readyState`, `bufferedAmount`, `binaryType` and the others: values, and when they change.',
		},
		methods: {
			title: 'Methods of a WebSocket',
			short: 'Methods',
			description: 'send() and close(): what they take, what they do in each state, what they throw and when.',
			line: '`send()` and `close()`: arguments, what they do in each state, what they throw.',
		},
		events: {
			title: 'Events of a WebSocket',
			short: 'Events',
			description: 'open, message, error and close with the fields of MessageEvent and CloseEvent, in their order.',
			line: '`open`, `message`, `error`, `close`: their order, and every field.',
		},
		headers: {
			title: 'Headers of the opening handshake',
			short: 'Handshake headers',
			description:
				'Each header of the request and of the response that open a WebSocket: required or not, with an example.',
			line: 'Each header of the request and the response: required or not, the rule, an example from a real run.',
		},
		statuses: {
			title: 'HTTP statuses met in handshakes',
			short: 'HTTP statuses',
			description: 'What 101, 400, 401, 403, 404, 426, 502 and others mean as the answer to a WebSocket handshake.',
			line: 'What 101, 301, 400, 403, 426, 502 and others mean as the answer to a handshake.',
		},
		frame: {
			title: 'Layout of a frame',
			short: 'Frame layout',
			description:
				'Every field of a WebSocket frame bit by bit: FIN, RSV, opcode, MASK, the three lengths, key, payload.',
			line: 'FIN, RSV, opcode, MASK, the three lengths, masking key, payload: bit by bit.',
		},
		opcodes: {
			title: 'Opcodes',
			short: 'Opcodes',
			description: 'All sixteen opcodes of WebSocket frames: who sends them, what they may carry, what a page sees.',
			line: 'All sixteen: what they carry, who sends them, what a page sees.',
		},
		'close-codes': {
			title: 'Close codes',
			short: 'Close codes',
			description:
				'Every WebSocket close code: what it says, who may send it, which APIs take it, what a page sees, usual causes and what to do.',
			line: 'Every registered code and the ranges: who may send it, who takes it, usual causes, what to do.',
		},
		limits: {
			title: 'Limits',
			short: 'Limits',
			description:
				'Limits of browsers, servers, proxies and the protocol that a WebSocket meets, dated and with their source.',
			line: 'Sizes, counts and times at which browsers, servers and proxies stop.',
		},
		'idle-cuts': {
			title: 'Who cuts an idle socket, and when',
			short: 'Idle cuts',
			description:
				'After how many seconds of silence proxies, load balancers and hosts cut a WebSocket: a dated table.',
			line: 'After how many seconds of silence proxies, load balancers and hosts cut a connection.',
		},
		recipes: {
			title: 'Recipes',
			short: 'Recipes',
			description:
				'Servers and proxies that work: nginx, Caddy, Node, Deno, Bun, Python, Go, with heartbeat and time-outs.',
			line: 'nginx, Caddy, Node and others: files that a test runs.',
		},
		comparison: {
			title: 'WebSocket and its alternatives',
			short: 'Comparison',
			description:
				'WebSocket beside server-sent events, long polling and WebTransport: what each can do and what it costs.',
			line: 'Beside server-sent events, long polling and WebTransport.',
		},
		scenarios: {
			title: 'Addresses of the lab server',
			short: 'Scenarios',
			description: 'Every address of the lab server, what it does, and its parameters with their bounds.',
			line: 'Every address of the lab server, with its parameters.',
		},
		glossary: {
			title: 'Glossary',
			short: 'Glossary',
			description: 'The words of WebSocket in English and Chinese, each in a sentence.',
			line: 'The words of the field, each in a sentence.',
		},
	},
	/** Around an entry. */
	name: 'Name',
	prints: 'Chrome prints',
	sources: 'Sources',
	common: 'Sources of what all entries have in common:',
	seeIt: 'See it',
	seen: (lab: string, ms: number) => `In a recorded run: “${lab}”, at ${ms} ms`,
	playground: 'In the playground:',
	tested: 'Held by a test:',
	more: 'More',
};

export type ReferencePages = typeof en;
