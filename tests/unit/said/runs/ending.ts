import type { TraceEvent } from '../../../../src/trace/events.ts';
import {
	ascii,
	at,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	HELLO_IN,
	HELLO_OUT,
	hex,
	messageEvent,
	peer,
	send,
	state,
} from '../../trace/wire.ts';
import {
	agreed,
	asked,
	closed,
	connecting,
	cutAt,
	failedInPage,
	linkEnded,
	OPENED,
	openInPage,
	type Run,
	stop,
} from '../run.ts';

const closing = (t: number): TraceEvent => peer({ type: 'state', readyState: 2 }, t);
/** 0x03f1 is 1009, 0x03f4 is 1012, 0x03e9 is 1001. */
const CLOSE_1009_IN = hex('88 02 03f1');
const CLOSE_1009_OUT = hex('88 82 37fa213d 340b');
const CLOSE_1012_IN = hex('88 02 03f4');
const CLOSE_1001_OUT = hex('88 82 37fa213d 3413');

/** How connections that were open end. */
export const endingRuns: readonly Run[] = [
	{
		name: 'the page closes, the server answers',
		events: [
			...OPENED,
			at(6, send(3, 'Hello')),
			bytes('out', HELLO_OUT, 6.5),
			bytes('in', HELLO_IN, 6.7),
			at(7, messageEvent('Hello', [5])),
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('out', CLOSE_1000_OUT, 8.5),
			bytes('in', CLOSE_1000_IN, 8.6),
			closing(8.7),
			...linkEnded(9),
			at(10, state(3)),
			at(10.1, closed(1000)),
		],
	},
	{
		name: 'the page closes without a code',
		events: [
			...OPENED,
			at(8, close(6)),
			at(8, state(2)),
			bytes('out', hex('88 80 37fa213d'), 8.5),
			bytes('in', hex('88 00'), 8.6),
			closing(8.7),
			...linkEnded(9),
			at(10, state(3)),
			at(10.1, closed(1005)),
		],
	},
	{
		name: 'the server closes, the browser answers; CLOSING was never looked at',
		events: [
			...OPENED,
			bytes('in', CLOSE_4001_IN, 8),
			closing(8.1),
			bytes('out', CLOSE_4001_OUT, 8.6),
			...linkEnded(9),
			at(10, state(3)),
			at(10.1, closed(4001)),
		],
	},
	{
		name: 'send() and close() in one handler: the echo is on the wire and never delivered',
		events: [
			...OPENED,
			at(5.1, send(3, 'Hello')),
			at(5.2, close(4, 1000)),
			at(5.2, state(2, 5)),
			bytes('out', HELLO_OUT, 5.6),
			bytes('out', CLOSE_1000_OUT, 5.7),
			bytes('in', HELLO_IN, 6),
			bytes('in', CLOSE_1000_IN, 6.1),
			closing(6.2),
			...linkEnded(7),
			at(8, state(3)),
			at(8, closed(1000)),
		],
	},
	{
		name: 'both close at once, each before it has the other’s Close frame',
		events: [
			...OPENED,
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('in', CLOSE_4001_IN, 8.1),
			closing(8.2),
			bytes('out', CLOSE_1000_OUT, 8.4),
			...linkEnded(9),
			at(10, state(3)),
			at(10, closed(4001)),
		],
	},
	{
		name: 'send() after close(): dropped without a word',
		events: [...OPENED, at(8, close(6, 1000)), at(8, state(2)), at(8.1, send(7, 'late')), at(8.1, state(2, 4))],
		running: true,
	},
	{
		name: 'the Close frame is never answered: gives up after 60 s, as Chromium does',
		events: [
			...OPENED,
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('out', CLOSE_1000_OUT, 8.5),
			at(60_008, state(3)),
			at(60_008, closed(1006)),
			...linkEnded(60_009),
		],
	},
	{
		name: 'the Close frame is never answered: gives up after 20 s with an error event, as Firefox does',
		events: [
			...OPENED,
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('out', CLOSE_1000_OUT, 8.5),
			...failedInPage(20_008),
			...linkEnded(20_009),
		],
	},
	{
		name: 'the Close frame is not answered yet',
		events: [...OPENED, at(8, close(6, 1000)), at(8, state(2)), bytes('out', CLOSE_1000_OUT, 8.5)],
		running: true,
	},
	{
		name: 'closed with 1009 by the server, which ends the link at once; clean for the page',
		events: [
			...OPENED,
			bytes('in', CLOSE_1009_IN, 8),
			closing(8.1),
			...linkEnded(8.3),
			at(9, state(3)),
			at(9, closed(1009)),
		],
	},
	{
		name: 'the same, not clean for the page',
		events: [
			...OPENED,
			bytes('in', CLOSE_1009_IN, 8),
			closing(8.1),
			...linkEnded(8.3),
			at(9, state(3)),
			at(9, closed(1009, { clean: false })),
		],
	},
	{
		name: 'the same, and the browser answered before the link ended',
		events: [
			...OPENED,
			bytes('in', CLOSE_1009_IN, 8),
			closing(8.1),
			bytes('out', CLOSE_1009_OUT, 8.2),
			...linkEnded(8.3),
			at(9, state(3)),
			at(9, closed(1009)),
		],
	},
	{
		name: 'closed with 1012 by the server: the page gets error and 1006, as in WebKit',
		events: [...OPENED, bytes('in', CLOSE_1012_IN, 8), closing(8.1), ...failedInPage(8.6), ...linkEnded(9)],
	},
	{
		name: 'Stop while open: the browser closes with 1001 for a worker that is gone',
		events: [
			...OPENED,
			stop(1255),
			bytes('out', CLOSE_1001_OUT, 1256),
			bytes('in', hex('88 02 03e9'), 1256.2),
			closing(1256.3),
			...linkEnded(1257),
		],
		stopped: true,
	},
	{
		name: 'Stop after close(), before the answer',
		events: [
			...OPENED,
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('out', CLOSE_1000_OUT, 8.5),
			stop(900),
			...linkEnded(901),
		],
		stopped: true,
	},
	{
		name: 'cut by the server as soon as it was open: the open event was fired',
		events: [...connecting(), asked(), ...agreed(), ...cutAt(3.4), ...openInPage(5), ...failedInPage(6)],
	},
	{
		name: 'cut by the server in the middle of a frame',
		events: [...OPENED, bytes('in', hex('81 05 4865'), 7), ...cutAt(8), ...failedInPage(9)],
	},
	{
		name: 'cut by the server while it had half of a frame of the page',
		events: [
			...OPENED,
			at(6, send(3, 'Hello')),
			bytes('out', hex('81 85 37fa213d 7f9f'), 7),
			...cutAt(8),
			...failedInPage(9),
		],
	},
	{
		name: 'cut by the server after close(), before it answered',
		events: [
			...OPENED,
			at(8, close(6, 1000)),
			at(8, state(2)),
			bytes('out', CLOSE_1000_OUT, 8.5),
			...cutAt(9),
			...failedInPage(10),
		],
	},
	{
		name: 'the link ended, nobody having closed: no network any more',
		events: [...OPENED, ...linkEnded(3000), ...failedInPage(3001)],
	},
	{
		name: 'two sockets: one refused, one stopped while open',
		events: [
			...OPENED,
			...connecting(2, 6, 'ws://localhost:4321/refuse'),
			asked(7, 2),
			peer({ type: 'refused', status: 403 }, 8, 2),
			bytes('in', ascii('HTTP/1.1 403 No\r\n\r\n'), 8.1, 2),
			peer({ type: 'disconnected' }, 8.3, 2),
			...failedInPage(9, 2),
			stop(2000),
			bytes('out', CLOSE_1001_OUT, 2001),
			...linkEnded(2002),
		],
		stopped: true,
	},
];
