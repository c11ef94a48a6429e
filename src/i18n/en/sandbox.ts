/** What the page says in the console of a lab, where no worker is left to say it. */
export const page = {
	died: 'The browser ended this code, probably because it used too much memory.',
	unreachable: 'The page that runs labs could not be loaded. Is the lab server still running?',
	notStarted: (why: string) =>
		`This browser did not start the worker that runs the code${why === '' ? '' : ` (${why})`}. Reload the page; if that does not help, update the browser, or allow this site in the extension that blocks scripts.`,
	slowStart:
		'The code has not started yet: the frame or the worker that runs it does not answer. Is the lab server still running? If it is, reload the page, and allow frames and workers where a setting or an extension blocks them.',
};

export type SandboxPageStrings = typeof page;

/** What the worker says in the console of a lab. */
export const en = {
	/** Stands where a text was cut. */
	moreCharacters: (count: number) => `… (${count} more characters)`,
	blocked: (url: string) => `Blocked: ${url}. A lab reaches the lab server's own addresses only.`,
	closeCalled:
		'close() here would end the worker that runs this code, so it does nothing. Did you mean socket.close()?',
	tooManyCalls: 'Too many WebSocket calls and events at once: from here on this run no longer records them.',
	tooManySockets: (limit: number) => `A lab may create at most ${limit} sockets in one run.`,
	endsTooEarly: 'SyntaxError: the code ends too early; a bracket, a quote or a comment that was opened is not closed.',
	closesTooMuch: 'There is a closing bracket too many.',
	noDocument: 'A lab runs in a worker, so there is no document and no window here; WebSocket, timers and console are.',
};

export type SandboxStrings = typeof en;
