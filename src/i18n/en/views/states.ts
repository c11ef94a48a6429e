import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

const withCode = (code: number): string => (code === 1005 ? 'without a code' : `with code ${code}`);
/** What the view of the state machine says. */
export const states = {
	none: 'No socket yet. Its states appear here as soon as your code says new WebSocket(…).',
	machine: 'State machine of readyState',
	summary: (client: string, server: string | null) =>
		server === null ? `The page is in ${client}.` : `The page is in ${client}, the server in ${server}.`,
	page: 'page',
	server: 'server',
	/** On the arrows of the drawing, a line of some 13 characters each. */
	edges: {
		'0-1': ['open event'],
		'0-2': ['close()'],
		'0-3': ['failed'],
		'1-2': ['close() or', 'Close frame'],
		'1-3': ['connection', 'failed'],
		'2-3': ['link ended'],
	},
	/** The same where it happened. */
	happened: {
		construct: 'new WebSocket',
		open: 'open event',
		'close-call': 'close()',
		'server-close': 'Close frame',
		failed: 'failed',
		closed: 'close event',
		'closed-unseen': 'close event',
		lost: 'failed',
	},
	unseen: 'not observed',
	/** In place of a state, where the worker was ended. */
	gone: 'gone',
	/** In front of what made the change, for those who don't see where it stands. */
	change: (time: string, peer: string, state: string) => `${time}, ${peer}: ${state}. `,

	history: 'Both ends over time',
	omitted: (changes: number) =>
		`${changes === 1 ? '1 change' : `${wholeNumber(changes)} changes`} in the middle ${changes === 1 ? 'is' : 'are'} not listed.`,
	historyNote: 'Time goes down, not to scale: tenfold time makes a stretch a little longer.',
	columns: { time: 'Time', page: 'Page', server: 'Server', cause: 'What changed it' },
	chosen: 'chosen',
	differ: (time: string) => `for ${time} the ends differ`,
	unwatched: 'The lab did not see the server’s end of this socket.',
	refused: (status: number, at: string) =>
		`The server refused with status ${status} at ${at}, so no WebSocket ever existed at its end.`,
	line: (line: number) => `line ${line}`,
	causes: {
		construct: 'new WebSocket(…)',
		open: 'The handshake succeeded: open event',
		closeCall: (args: string) => `close(${args})`,
		serverClose: (code: number | null) =>
			code === null ? 'Began to close, not by close()' : `The server’s Close frame came, ${withCode(code)}`,
		/** What the page was told, as a part of the sentences below; empty where nothing came. */
		told: (error: boolean, code: number | null) =>
			[error ? 'error event' : '', code === null ? '' : `close event ${code}`].filter(Boolean).join(', ') ||
			'no event yet',
		failed: (why: string | null, told: string) =>
			why === null ? `Did not open: ${told}` : `Did not open: ${why} (${told})`,
		lost: (why: string | null, told: string) => (why === null ? `Lost: ${told}` : `Lost: ${why} (${told})`),
		closedBothWays: (told: string) => `Close frames went both ways: ${told}`,
		closedClean: (told: string) => `Closed, cleanly by what the page was told: ${told}`,
		closedNotClean: (told: string) => `Closed, not cleanly by what the page was told: ${told}`,
		closedUnseen: (told: string) =>
			`The server closed: ${told}. The page was in CLOSING before, for which there is no event`,
		workerEnded: {
			stop: 'Stop: the worker was ended, and the socket with it',
			failure: 'The worker was ended, and the socket with it',
		},
		accepted: 'Answered the handshake with 101',
		clientClose: (code: number) => `The client’s Close frame came, ${withCode(code)}`,
		ownClose: (code: number | null) => (code === null ? 'Began to close' : `Sent a Close frame, ${withCode(code)}`),
		cut: 'Cut the TCP link, with no Close frame',
		cutClosing: 'Cut the TCP link',
		disconnected: 'The TCP link ended',
	},

	methods: 'What each would do',
	now: 'Now',
	/** In the place of what each would do. */
	socketGone: 'Now nothing: the page’s socket is gone with the worker that had it.',
	pageUnseen: 'The page itself was not watched, so the state of its socket is not known.',
	thenTitle: (at: string) => `Then, at ${at}`,
	queued: (count: number) => `Now ${bytes(count)}.`,
	send: [
		'Throws InvalidStateError. Nothing is queued: wait for the open event.',
		'Queues the data and returns at once; bufferedAmount grows by its bytes. It throws nothing, however slow the link is.',
		'Drops the data. It throws nothing, and bufferedAmount grows all the same.',
		'Drops the data. It throws nothing, and bufferedAmount grows all the same.',
	],
	close: [
		'Gives up connecting: CLOSING at once, then an error event and a close event with 1006.',
		'CLOSING at once; the Close frame leaves after what is queued. The close event comes when the server has answered and the TCP link has ended, or when the browser gives up waiting.',
		'Nothing: closing has begun. A code or reason that isn’t allowed still throws.',
		'Nothing: it is closed. A code or reason that isn’t allowed still throws.',
	],
	buffered: [
		'0, as send() can’t queue anything yet.',
		'The payload bytes that send() took and that have not gone to the network yet. Frame headers are not counted.',
		'What was queued before still goes out and leaves it. What send() drops from now on is added and stays.',
		'Never falls again, not even to 0: it only grows with what send() drops. A loop that waits for 0 never ends.',
	],
};

export type StatesStrings = typeof states;
