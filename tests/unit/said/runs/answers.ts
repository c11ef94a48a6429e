import { buildResponse } from '../../../../src/protocol/handshake.ts';
import type { TraceEvent } from '../../../../src/trace/events.ts';
import {
	ascii,
	at,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	close,
	HELLO_IN,
	HELLO_OUT,
	messageEvent,
	peer,
	send,
	state,
} from '../../trace/wire.ts';
import {
	agreed,
	asked,
	choosing,
	closed,
	connecting,
	failedInPage,
	KEY,
	linkEnded,
	offering,
	openInPage,
	type Run,
} from '../run.ts';

const refusal = (head: string, status: number): readonly TraceEvent[] => [
	peer({ type: 'refused', status }, 3),
	bytes('in', ascii(`HTTP/1.1 ${head}\r\n\r\n`), 3.1),
	...[peer({ type: 'disconnected' }, 3.4)],
];

const closedWell: readonly TraceEvent[] = [
	at(8, close(6, 1000)),
	at(8, state(2)),
	bytes('out', CLOSE_1000_OUT, 8.5),
	bytes('in', CLOSE_1000_IN, 8.6),
	peer({ type: 'state', readyState: 2 }, 8.7),
	...linkEnded(9),
	at(10, state(3)),
	at(10, closed(1000)),
];

/** What the server answers, and what the page gets of it. */
export const answerRuns: readonly Run[] = [
	{
		name: 'refused with 403',
		events: [...connecting(), asked(), ...refusal('403 Forbidden\r\nContent-Length: 0', 403), ...failedInPage(5)],
	},
	{
		name: 'refused for a limit of the lab server',
		events: [
			...connecting(),
			asked(),
			...refusal('503 Service Unavailable\r\nWebSocket-Lab-Limit: sockets\r\nContent-Length: 0', 503),
			...failedInPage(5),
		],
	},
	{
		name: 'a redirect that was not followed',
		events: [...connecting(), asked(), ...refusal('302 Found\r\nLocation: /echo', 302), ...failedInPage(5)],
	},
	{
		name: 'a redirect that was followed, to where nobody watches: it opened and echoed',
		events: [
			...connecting(),
			asked(),
			...refusal('302 Found\r\nLocation: /echo', 302),
			...openInPage(6),
			at(7, send(3, 'Hello')),
			at(8, messageEvent('Hello', [5])),
			at(9, close(6, 1000)),
			at(9, state(2)),
			at(10, state(3)),
			at(10, closed(1000)),
		],
	},
	{
		name: 'a wrong accept value, and the page got no open event',
		events: [
			...connecting(),
			asked(),
			bytes(
				'in',
				ascii(
					'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
						'Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n',
				),
				3,
			),
			peer({ type: 'state', readyState: 1 }, 3.1),
			...linkEnded(4),
			...failedInPage(5),
		],
	},
	{
		name: 'subprotocols offered and none chosen, and it opened',
		events: [...connecting(), offering('chat.v2', 'chat.v1'), ...choosing(null), ...openInPage(), ...closedWell],
	},
	{
		name: 'subprotocols offered and none chosen, and the page got no open event',
		events: [...connecting(), offering('chat.v2', 'chat.v1'), ...choosing(null), ...linkEnded(4), ...failedInPage(5)],
	},
	{
		name: 'a subprotocol that nobody offered, and it opened',
		events: [...connecting(), offering('chat.v2'), ...choosing('soap'), ...openInPage(), ...closedWell],
	},
	{
		name: 'an extension that was not offered, and the page got no open event',
		events: [
			...connecting(),
			asked(),
			bytes('in', buildResponse({ key: KEY, extensions: 'permessage-deflate' }), 3),
			peer({ type: 'state', readyState: 1 }, 3.1),
			...linkEnded(4),
			...failedInPage(5),
		],
	},
	{
		name: 'a 101 that breaks no rule, and the page got error and close all the same',
		events: [...connecting(), asked(), ...agreed(), ...linkEnded(4), ...failedInPage(5)],
	},
	{
		name: 'an answer that is not HTTP',
		events: [
			...connecting(),
			asked(),
			bytes('in', ascii('SSH-2.0-OpenSSH\r\n\r\n'), 3),
			...linkEnded(4),
			...failedInPage(5),
		],
	},
	{
		name: 'a refusal by a capture, which knows nothing of a page',
		events: [
			asked(),
			bytes('in', ascii('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno'), 3),
			peer({ type: 'disconnected' }, 4),
		],
	},
	{
		name: 'by coarse clocks the open event comes before the request, and the echo before the send',
		events: [
			...connecting(1, 4),
			asked(4.6),
			...agreed(5.3),
			at(4, state(1)),
			at(4, { kind: 'event', type: 'open', t: 4, socket: 1, handlers: [2], protocol: '', extensions: '' }),
			at(7, send(3, 'Hello')),
			bytes('out', HELLO_OUT, 6.2),
			bytes('in', HELLO_IN, 7.4),
			at(7, messageEvent('Hello', [5])),
		],
		running: true,
	},
];
