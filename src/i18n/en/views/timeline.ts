import { wholeNumber } from '../../whole-number.ts';
import { bytes, lines } from '../counts.ts';

const events = (count: number): string => (count === 1 ? '1 event' : `${wholeNumber(count)} events`);

/** What the timeline says. */
export const timeline = {
	none: 'Nothing happened yet. Run the code: what both peers do appears here, in order.',
	label: 'Timeline',
	page: 'Page',
	server: 'Server',
	time: 'ms',

	sockets: 'Sockets',
	allSockets: 'All sockets',
	oneSocket: (socket: number) => `Socket ${socket}`,
	socketTag: (socket: number) => `socket ${socket}`,

	zoom: 'Zoom',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	zooms: {
		compact: 'compact',
		normal: 'normal',
		scale: 'to scale, 1 ms = 1 px',
		fine: 'to scale, 1 ms = 10 px',
	},
	follow: 'Follow',
	followHint: 'Stay at the end while the code runs',
	pause: 'Pause',
	resume: 'Resume',
	paused: (count: number) =>
		count === 0 ? 'Paused. The run goes on.' : `Paused. The run goes on: ${events(count)} wait.`,
	moment: 'Moment',
	momentOf: (number: number, count: number, what: string) => `${wholeNumber(number)} of ${wholeNumber(count)}: ${what}`,
	stateAt: {
		page: 'Page',
		server: 'Server',
		unknown: 'not there yet',
		unrecorded: 'not recorded',
		gone: 'gone',
		buffered: (count: number) => `bufferedAmount ${wholeNumber(count)}`,
	},
	full: (missingEvents: number, missingBytes: number) =>
		`The trace is full: ${events(missingEvents)} and ${bytes(missingBytes)} that came later are not here.`,
	unlisted: (count: number) =>
		`${lines(count)} of console not on the timeline: too many. The console has the last ones.`,
	moreRows: (count: number) =>
		`${wholeNumber(count)} more ${count === 1 ? 'row needs' : 'rows need'} the page’s script.`,

	later: (milliseconds: number) => `${duration(milliseconds)} later`,
	states: ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],

	throws: (name: string) => `throws ${name}`,
	dropped: 'dropped: no longer OPEN',
	nobody: 'nobody listens',
	clean: 'clean',
	notClean: 'not clean',
	fromNetwork: 'by no call of the code',
	workerEnded: {
		stop: 'Stop: the worker was ended, its socket is gone',
		failure: 'the worker was ended, its socket is gone',
	},
	serverEnded: {
		uncaught: 'the process of server.js ended: an exception that nothing caught',
		exit: 'the process of server.js ended: process.exit()',
	},
	network: (what: string) => `network: ${what}`,
	linesDropped: (count: number) => `${lines(count)} of console not kept`,

	fragment: (number: number, count: number | null) =>
		count === null ? `fragment ${number}` : `fragment ${number} of ${count}`,
	compressed: 'compressed',
	closing: ['closing: 1st half', 'closing: 2nd half'],
	browserAnswers: 'the browser, by itself',
	pageNeverSees: 'the page never sees it',
	/** A close frame that leaves for a worker that was ended. */
	browserCloses: 'the browser, as the worker is gone',
	browserFails: 'the browser fails the connection',
	clientFails: 'the client fails the connection',
	browserGoesOn: 'the browser goes on all the same',
	redirectFollowed: 'the browser follows it, and it opens',
	openedElsewhere: 'it opens all the same',
	rejected: 'the browser rejects it',
	lost: (count: number) => `${bytes(count)} not recorded from here on`,
	peer: {
		paused: 'stops reading',
		resumed: 'reads again',
		cut: 'cuts the TCP link',
		disconnected: 'TCP link ended',
		disconnectedEarly: 'no closing handshake: TCP link ended',
		disconnectedHalf: 'half a closing handshake: TCP link ended',
		refused: (status: number) => `refuses with ${status}`,
	},

	/** One row as a sentence, for those who don't see the drawing. */
	sentence: {
		page: 'page',
		server: 'server',
		reader: 'reader',
		at: (time: string, socket: string, who: string, what: string) =>
			`${time} ms, ${socket === '' ? '' : `${socket}, `}${who}: ${what}`,
		list: (parts: readonly string[]) => parts.join(', '),
		line: (line: number) => `line ${line}`,
		handlers: (handlers: readonly number[]) => `handled on line ${handlers.join(', ')}`,
		reads: (what: string) => `reads ${what}`,
		writes: (what: string) => `writes ${what}`,
		becomes: (state: string) => `becomes ${state}`,
	},
};

/** @param milliseconds above 0 */
function duration(milliseconds: number): string {
	if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
	return milliseconds < 60_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;
}

export type TimelineStrings = typeof timeline;
