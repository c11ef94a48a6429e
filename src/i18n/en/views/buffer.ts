import { wholeNumber } from '../../whole-number.ts';
import { bytes } from '../counts.ts';

const messages = (count: number): string => (count === 1 ? '1 message' : `${wholeNumber(count)} messages`);
const times = (count: number): string => (count === 1 ? 'once' : `${wholeNumber(count)} times`);

/** What the view of the send buffer says. */
export const buffer = {
	none: 'No socket yet. Its send buffer appears here as soon as your code says new WebSocket(…).',
	quiet: 'No message in either direction yet. Send one, and its way out of the page is drawn here.',
	quietClosed: 'No message was seen on this socket before it ended.',
	label: 'Buffers over time',
	messages,

	cursor: 'Time',
	at: (time: string) => `at ${time}`,
	end: (time: string) => `at the end, ${time}`,
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	whole: 'Whole run',
	hint: 'Move over the charts or use the arrow keys; Enter or a click chooses what is nearest; drag, or + and −, to zoom.',

	plots: {
		buffered: 'bufferedAmount, as the page reads it',
		sent: 'Messages sent: where their bytes are',
		received: 'Messages received: where they are',
		server: 'bufferedAmount in server.js',
	},
	series: {
		buffered: 'bufferedAmount',
		serverBuffered: 'bufferedAmount',
		handed: 'handed to send()',
		inPage: 'still in the page’s buffer',
		underWay: 'under way: browser, kernels, network',
		read: 'read by the server',
		written: 'written by the server',
		backlog: 'not in the page yet',
		delivered: 'delivered in message events',
		paused: 'server not reading',
	},
	share: (percent: number) => `${percent}% of the time`,
	peak: (amount: string, time: string) => `highest: ${amount} at ${time}`,
	never: 'It was 0 whenever it was read.',
	unknown: '?',
	unknownHere: 'not recorded',
	outward: (time: string) => `${time} from send() until the server had read it all`,
	inward: (time: string) => `${time} from the server’s write to the message event`,
	lost: (count: number) =>
		`${bytes(count)} were not recorded: what the server read or wrote from there on is not known.`,
	dropped: 'The trace is full: what came later is missing here.',

	figures: {
		title: 'Key figures',
		name: 'What',
		value: 'How much',
		sent: 'Handed to send()',
		sentValue: (count: number, calls: number) => `${bytes(count)} in ${messages(calls)}`,
		dropped: 'Of these dropped in silence, as the socket was closing or closed',
		peak: 'Highest bufferedAmount',
		peakValue: (count: number, time: string) => `${bytes(count)}, at ${time}`,
		serverPeak: 'Highest bufferedAmount in server.js',
		above: (amount: string) => `bufferedAmount above ${amount}`,
		read: 'Read by the server',
		paused: 'Server not reading',
		pausedValue: (time: string, count: number) => (count === 0 ? 'never' : `${time}, ${times(count)}`),
		written: 'Written by the server',
		delivered: 'Delivered in message events',
		/** Bytes are missing, or could not be read. */
		atLeast: (amount: string) => `${amount} that could be read; there may be more`,
		howTitle: 'How this is known',
		how: [
			'bufferedAmount is read after each call, and every 16 ms while it is not 0. It counts payload as send() was given it, without frame headers, and lags behind: it never falls before your code has returned to the event loop.',
			'What the server read is the payload of the bytes that the lab recorded there; frame headers and control frames are left out. What is neither in bufferedAmount nor read is on its way: in the browser’s network process, in the buffers of both kernels, in the network.',
			'There is no such brake in the other direction: a page can’t stop reading. What the server wrote and no message event has delivered waits in the network or in the browser.',
		],
	},
};

export type BufferStrings = typeof buffer;
