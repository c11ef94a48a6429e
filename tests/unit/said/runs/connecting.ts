import {
	ascii,
	at,
	bytes,
	CLOSE_1000_IN,
	close,
	construct,
	errorEvent,
	hex,
	peer,
	RESPONSE,
	send,
	state,
} from '../../trace/wire.ts';
import { agreed, asked, closed, connecting, failedInPage, linkEnded, OPENED, type Run, stop, threw } from '../run.ts';

/** What happens while the page is CONNECTING. */
export const connectingRuns: readonly Run[] = [
	{
		name: 'close() on the next line, before the request left',
		events: [...connecting(), at(0.3, close(2)), at(0.3, state(2)), ...failedInPage(1)],
	},
	{
		name: 'close() while the server has the request; its 101 comes after the page was told 1006',
		events: [
			...connecting(),
			at(9, close(2)),
			at(9, state(2)),
			...failedInPage(13.7),
			asked(8),
			...agreed(18.4),
			...linkEnded(19),
		],
	},
	{
		name: 'close() while the 101 was on its way',
		events: [
			...connecting(),
			asked(),
			...agreed(),
			at(3.4, close(2, 1000)),
			at(3.4, state(2)),
			...failedInPage(3.9),
			...linkEnded(4.2),
		],
	},
	{
		name: 'close() after the request, which was never answered',
		events: [...connecting(), asked(), at(500, close(2)), at(500, state(2)), ...failedInPage(500.5), ...linkEnded(501)],
	},
	{
		name: 'Stop before anything left',
		events: [...connecting(), stop(1)],
		stopped: true,
	},
	{
		name: 'Stop while the server has not answered',
		events: [...connecting(), asked(), stop(800), ...linkEnded(801)],
		stopped: true,
	},
	{
		name: 'send() and close(1006) while connecting: both throw, and it opens all the same',
		events: [
			...connecting(),
			at(0.4, send(2, 'too soon', 'InvalidStateError')),
			at(0.5, threw(close(3, 1006), 'InvalidAccessError')),
			...OPENED.slice(2),
		],
		running: true,
	},
	{ name: 'the server is gone: nothing of the socket reached it', events: [...connecting(), ...failedInPage(3)] },
	{
		name: 'the link ended after the request, with no answer',
		events: [...connecting(), asked(), ...linkEnded(4), ...failedInPage(5)],
	},
	{
		name: 'the link ended in the middle of the answer',
		events: [...connecting(), asked(), bytes('in', RESPONSE.slice(0, 40), 3), ...linkEnded(4), ...failedInPage(5)],
	},
	{
		name: 'no answer yet',
		events: [...connecting(), asked()],
		running: true,
	},
	{
		name: 'blocked by a policy of the page: an error event, and no close event',
		events: [...connecting(), at(1, state(3)), at(1, errorEvent([3]))],
	},
	{ name: 'the constructor threw', events: [construct(1, null, 'nowhere')] },
	{ name: 'nothing ran', events: [] },
	{
		name: 'two sockets: the first aborted and made again, as by a component that is mounted twice',
		events: [
			...connecting(),
			at(0.3, close(2)),
			at(0.3, state(2)),
			...connecting(2, 0.4),
			...failedInPage(1),
			asked(2, 2),
			...agreed(3, 2),
			at(4.9, state(1, 0, 2)),
			at(5, { kind: 'event', type: 'open', t: 5, socket: 2, handlers: [2], protocol: '', extensions: '' }),
			at(6, close(6, 1000, null, 2)),
			at(6, state(2, 0, 2)),
			bytes('out', hex('88 82 37fa213d 3412'), 7, 2),
			bytes('in', CLOSE_1000_IN, 7.2, 2),
			peer({ type: 'state', readyState: 2 }, 7.3, 2),
			...linkEnded(8, 2),
			at(9, state(3, 0, 2)),
			at(9, closed(1000, { socket: 2 })),
		],
	},
	{
		name: 'a request that is not HTTP',
		events: [bytes('out', ascii('HELLO\r\n\r\n'), 1), bytes('in', ascii('HTTP/1.1 400 Bad Request\r\n\r\n'), 2)],
	},
];
