/** What the page says in the console of a lab, where no worker is left to say it. */
export const page = {
	died: 'The browser ended this code, probably because it used too much memory.',
	unreachable: 'The page that runs labs could not be loaded. Is the lab server still running?',
	notStarted: (why: string) =>
		`This browser did not start the worker that runs the code${why === '' ? '' : ` (${why})`}. Reload the page; if that does not help, update the browser, or allow this site in the extension that blocks scripts.`,
	slowStart:
		'The code has not started yet: the iframe or the worker that runs it does not answer. Is the lab server still running? If it is, reload the page, and allow iframes and workers where a setting or an extension blocks them.',
};

export type SandboxPageStrings = typeof page;

/** An address that a lab does not reach, the only server that it does, and what to write in its place. */
export interface Unreached {
	readonly address: string;
	readonly server: string;
	readonly instead: string;
}

/** What the worker says in the console of a lab. */
export const en = {
	/** Stands where a text was cut. */
	moreCharacters: (count: number) => `… (${count} more characters)`,
	blocked: (url: string) => `Blocked: ${url}. A lab reaches the lab server's own addresses only.`,
	/** Why an address is not reached, and what to write. */
	refused: {
		loopback: ({ address, server, instead }: Unreached) =>
			`Not reached: ${address}. It is this machine, but to a browser localhost and 127.0.0.1 are two hosts, and a lab reaches only ${server}. Write ${instead}`,
		port: ({ address, server, instead }: Unreached) =>
			`Not reached: ${address}. That is another port; a lab reaches only its own server, ${server}. Write ${instead}`,
		scheme: ({ address, server, instead }: Unreached) =>
			server.startsWith('wss:')
				? `Not reached: ${address}. This page came over https, and from such a page a browser opens wss: only. Write ${instead}`
				: `Not reached: ${address}. This page came over http, where the lab server speaks no TLS, which wss: needs. Write ${instead}`,
		host: ({ address, server, instead }: Unreached) =>
			`Not reached: ${address}. That is another host; a lab reaches only its own server, ${server}. Write ${instead}`,
		tap: ({ address, instead }: Unreached) =>
			`Not reached: ${address}. That is how this page itself watches the wire. Write ${instead}`,
	},
	unknownPath: (path: string, meant: string | null) =>
		`${path} is not an address of the lab server, which answers it with 404. ${meant === null ? 'The playground lists its addresses.' : `Did you mean ${meant}?`}`,
	stillConnecting: 'Still in CONNECTING state.',
	onlyWebSocket: (name: string) =>
		`A lab speaks WebSocket only, since that is what it can show: ${name} does not work here. Use new WebSocket('/echo').`,
	onlyUpdates: (name: string) =>
		`In a lab ${name} reaches http://localhost:4321/updates/poll and /updates/events only, to be compared with WebSocket. Use new WebSocket('/echo').`,
	notInPage: (name: string) =>
		`${name} speaks plain HTTP, and this run is in the page, where there is none. Change the lab to “On the wire” to use it.`,
	sendsWait:
		'This code sends faster than the browser should be asked to: from here on messages wait and are handed to it in portions. bufferedAmount counts those that wait, and their order is kept.',
	sendBufferFull: 'The send buffer is full. What waited in it is dropped, and the socket is closed.',
	closeCalled:
		'close() here would end the worker that runs this code, so it does nothing. Did you mean socket.close()?',
	tooManyCalls: 'Too many WebSocket calls and events at once: from here on this run no longer records them.',
	tooManySockets: (limit: number) => `A lab may create at most ${limit} sockets in one run.`,
	endsTooEarly: 'SyntaxError: the code ends too early; a bracket, a quote or a comment that was opened is not closed.',
	closesTooMuch: 'There is one closing bracket too many.',
	noModule: (name: string, known: string) =>
		`server.js can't import '${name}' here: there is no machine around it. It has ${known}.`,
	/** For code that was written for another place. */
	hints: {
		document: 'A lab runs in a worker, so there is no document and no window here; WebSocket, timers and console are.',
		storage:
			'A lab runs in a worker without storage: keep the value in a variable, or use localStorage in your own page.',
		require:
			'require() and module are those of Node.js. A browser has WebSocket built in: leave the line out and write new WebSocket(…); on() of the ws package is addEventListener() here.',
		node: 'That is a global of Node.js; a lab runs in a browser, where it does not exist.',
		onlyWebSocket: 'A lab shows what WebSocket puts on the wire, so it has WebSocket only.',
		worker: 'A lab is one worker and starts no others, since nobody could watch their sockets.',
		module:
			'A lab is a script, not a module: it has no import and no export. WebSocket is built in, so leave the line out; import(…) of other code is blocked.',
		library:
			'A lab loads no libraries: it has what browsers have built in. Socket.IO and its like speak a protocol of their own on top; here it is new WebSocket(…).',
		otherMethod:
			'That is a method of a library, such as ws or Socket.IO. A browser’s socket has send(), close() and addEventListener(), with the events open, message, error and close.',
		typeScript: 'This looks like TypeScript. A lab runs JavaScript: leave out the types.',
		jsx: 'This looks like JSX. A lab runs plain JavaScript and shows no page: print with console.log().',
	},
};

export type SandboxStrings = typeof en;
