import type { TraceEvent } from '../../../../src/trace/events.ts';
import {
	at,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	close,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	messageEvent,
	openEvent,
	peer,
	send,
	state,
} from '../../trace/wire.ts';
import { agreed, asked, closed, connecting, failedInPage, linkEnded, OPENED, openInPage, type Run } from '../run.ts';

const MASKED_IN = hex('81 85 37fa213d 7f9f4d5158');
const UNMASKED_OUT = hex('81 05 48656c6c6f');
/** 0x03ea is 1002, 0x03ef is 1007. */
const CLOSE_1002_OUT = hex('88 82 37fa213d 3410');
const CLOSE_1002_IN = hex('88 02 03ea');
const CLOSE_1007_OUT = hex('88 82 37fa213d 3415');
const EMPTY_CLOSE_OUT = hex('88 80 37fa213d');

const pageCloses: readonly TraceEvent[] = [
	at(9, close(6, 1000)),
	at(9, state(2)),
	bytes('out', CLOSE_1000_OUT, 9.5),
	bytes('in', CLOSE_1000_IN, 9.6),
	peer({ type: 'state', readyState: 2 }, 9.7),
	...linkEnded(10),
	at(11, state(3)),
	at(11, closed(1000)),
];

/** Rules broken on the wire, on either side, and limits of what is recorded. */
export const ruleRuns: readonly Run[] = [
	{
		name: 'a masked frame from the server, delivered to the page, as in Firefox',
		events: [...OPENED, bytes('in', MASKED_IN, 7), at(8, messageEvent('Hello', [5])), ...pageCloses],
	},
	{
		name: 'a masked frame from the server; the browser answers with 1002',
		events: [
			...OPENED,
			bytes('in', MASKED_IN, 7),
			bytes('out', CLOSE_1002_OUT, 7.6),
			...failedInPage(8),
			...linkEnded(8.5),
		],
	},
	{
		name: 'a reserved opcode from the server; the browser sends no Close frame, as Firefox',
		events: [...OPENED, bytes('in', hex('83 05 48656c6c6f'), 7), ...failedInPage(8), ...linkEnded(8.5)],
	},
	{
		name: 'text from the server that is not UTF-8; the browser answers with 1007',
		events: [
			...OPENED,
			bytes('in', hex('81 05 48656cff6f'), 7),
			bytes('out', CLOSE_1007_OUT, 7.6),
			...failedInPage(8),
			...linkEnded(8.5),
		],
	},
	{
		name: 'a Close frame with 1006, which no frame may say, taken as a clean end, as in Firefox',
		events: [
			...OPENED,
			bytes('in', hex('88 02 03ee'), 7),
			at(8, state(3)),
			at(8, closed(1006, { clean: true })),
			bytes('out', EMPTY_CLOSE_OUT, 9),
			...linkEnded(10),
		],
	},
	{
		name: 'a Close frame with half a code, taken as one without, as in Firefox',
		events: [
			...OPENED,
			bytes('in', hex('88 01 03'), 7),
			at(8, state(3)),
			at(8, closed(1005)),
			bytes('out', EMPTY_CLOSE_OUT, 9),
			...linkEnded(10),
		],
	},
	{
		name: 'a Close frame whose reason is not UTF-8; the browser sends none, as Firefox',
		events: [...OPENED, bytes('in', hex('88 07 03e8 48656cff6f'), 7), ...failedInPage(8), ...linkEnded(8.5)],
	},
	{
		name: 'a reserved opcode from the server, and nothing has come of it yet',
		events: [...OPENED, bytes('in', hex('83 05 48656c6c6f'), 7)],
		running: true,
	},
	{
		name: 'a capture: a client that does not mask, and both go on and close',
		events: [
			asked(),
			...agreed().slice(0, 1),
			bytes('out', UNMASKED_OUT, 4),
			bytes('in', HELLO_IN, 5),
			bytes('out', hex('88 02 03e8'), 6),
			bytes('in', CLOSE_1000_IN, 7),
			peer({ type: 'disconnected' }, 8),
		],
	},
	{
		name: 'a capture: a client that does not mask, answered with 1002',
		events: [
			asked(),
			...agreed().slice(0, 1),
			bytes('out', UNMASKED_OUT, 4),
			bytes('in', CLOSE_1002_IN, 5),
			peer({ type: 'disconnected' }, 6),
		],
	},
	{
		name: 'a capture: opened and closed as it should be',
		events: [
			asked(),
			...agreed().slice(0, 1),
			bytes('out', HELLO_OUT, 4),
			bytes('in', HELLO_IN, 5),
			bytes('out', CLOSE_1000_OUT, 6),
			bytes('in', CLOSE_1000_IN, 7),
			peer({ type: 'disconnected' }, 8),
		],
	},
	{
		name: 'a capture that begins and ends within the connection',
		events: [asked(), ...agreed().slice(0, 1), bytes('in', joined(HELLO_IN, hex('81 05 48')), 4)],
	},
	{
		name: 'the tap’s limit: bytes of both directions are missing, then a clean close',
		events: [
			...OPENED,
			at(6, send(3, 'Hello')),
			{ kind: 'lost', t: 6.5, socket: 1, direction: 'out', bytes: 11 },
			{ kind: 'lost', t: 6.7, socket: 1, direction: 'in', bytes: 7 },
			at(7, messageEvent('Hello', [5])),
			at(8, close(6, 1000)),
			at(8, state(2)),
			{ kind: 'lost', t: 8.5, socket: 1, direction: 'out', bytes: 8 },
			{ kind: 'lost', t: 8.6, socket: 1, direction: 'in', bytes: 4 },
			peer({ type: 'state', readyState: 2 }, 8.7),
			...linkEnded(9),
			at(10, state(3)),
			at(10, closed(1000)),
		],
	},
	{
		name: 'a run that nobody watched: opened, echoed, closed',
		events: [
			...connecting(),
			...openInPage(),
			at(6, send(3, 'Hello')),
			at(7, messageEvent('Hello', [5])),
			at(8, close(6, 1000)),
			at(8, state(2)),
			at(10, state(3)),
			at(10, closed(1000)),
		],
	},
	{
		name: 'a run that nobody watched: opened, and lost with 1006',
		events: [...connecting(), ...openInPage(), ...failedInPage(3000)],
	},
	{
		name: 'an open event and nothing before it: the recorder was too late',
		events: [at(5, openEvent([2])), at(7, messageEvent('Hello', [5]))],
		running: true,
	},
];
