import { describe, expect, it } from 'vitest';
import type { PeerFact, ReadyState, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import type { TraceRef } from '../../../src/trace/trace-ref.ts';
import { MAX_CHANGES, type StateChange, StateChanges } from '../../../src/views/states/state-changes.ts';
import { bytesEvent, handshake } from './traces.ts';

const socket = 1;
const state = (t: number, readyState: ReadyState): TraceEvent => ({
	kind: 'state',
	t,
	socket,
	readyState,
	bufferedAmount: 0,
	line: null,
});
const peer = (t: number, fact: PeerFact): TraceEvent => ({ kind: 'peer', t, socket, fact });
const construct: TraceEvent = {
	kind: 'call',
	t: 0.5,
	socket,
	args: ["'ws://localhost:4321/echo'"],
	line: 1,
	threw: null,
	method: 'construct',
	url: 'ws://localhost:4321/echo',
	protocols: [],
};
const open: TraceEvent = { kind: 'event', t: 4, socket, handlers: [3], type: 'open', protocol: '', extensions: '' };
const closeCall: TraceEvent = {
	kind: 'call',
	t: 10,
	socket,
	args: ['4001'],
	line: 7,
	threw: null,
	method: 'close',
	code: 4001,
	reason: null,
};
const closeEvent = (code: number, wasClean: boolean): TraceEvent => ({
	kind: 'event',
	t: 20,
	socket,
	handlers: [9],
	type: 'close',
	code,
	reason: '',
	wasClean,
});
/** Close frames with 4001: from the client with a masking key of zeros, from the server without. */
const CLIENT_CLOSE = Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0x0f, 0xa1);
const SERVER_CLOSE = Uint8Array.of(0x88, 0x02, 0x0f, 0xa1);

const BEGIN: readonly TraceEvent[] = [construct, state(1, 0), ...handshake()];
const OPENED: readonly TraceEvent[] = [...BEGIN, peer(2.5, { type: 'state', readyState: 1 }), state(3.5, 1), open];

function readerOf(events: readonly TraceEvent[]) {
	return new StateChanges(TraceModel.of(events), socket);
}

const log = (changes: readonly StateChange[]): string[] =>
	changes.map(({ peer: end, t, from, to, cause, line, ref }) => {
		const { id, ...more } = cause;
		const detail = JSON.stringify(Object.values(more), (key, value) => (key === 'entry' ? undefined : value)).slice(
			1,
			-1,
		);
		const at = ref === null ? '' : ` ${ref.kind}`;
		return `${t} ${end} ${from ?? '-'}→${to} ${id}${detail === '' ? '' : ` ${detail}`}${at}${line === null ? '' : ` line ${line}`}`;
	});

const changesOf = (events: readonly TraceEvent[]) => log(readerOf(events).read());

describe('changes of readyState and their causes', () => {
	it('tells a closing that the page began from both ends', () => {
		expect(
			changesOf([
				...OPENED,
				closeCall,
				bytesEvent(11, 'out', CLIENT_CLOSE),
				bytesEvent(12, 'in', SERVER_CLOSE),
				peer(12.5, { type: 'state', readyState: 2 }),
				peer(13, { type: 'disconnected' }),
				peer(13.5, { type: 'state', readyState: 3 }),
				state(14, 2),
				state(19, 3),
				closeEvent(4001, true),
			]),
		).toEqual([
			'0.5 client -→0 construct call line 1',
			'2 server -→1 accepted handshake',
			'4 client 0→1 open event line 3',
			'10 client 1→2 close-call "4001" call line 7',
			'12 server 1→2 client-close 4001 frame',
			'13 server 2→3 disconnected row',
			'20 client 2→3 closed true,true,{"error":false,"code":4001} event line 9',
		]);
	});

	it('tells a closing that the server began, CLOSING seen by the page', () => {
		expect(
			changesOf([
				...OPENED,
				bytesEvent(11, 'in', SERVER_CLOSE),
				peer(11.5, { type: 'state', readyState: 2 }),
				state(12, 2),
				bytesEvent(13, 'out', CLIENT_CLOSE),
				state(19, 3),
				closeEvent(4001, true),
			]).slice(3),
		).toEqual([
			'11 server 1→2 own-close 4001 frame',
			'12 client 1→2 server-close 4001 frame',
			'20 client 2→3 closed true,true,{"error":false,"code":4001} event line 9',
		]);
	});

	it('says that CLOSING was passed unseen where the server closed and nobody looked', () => {
		expect(
			changesOf([...OPENED, bytesEvent(11, 'in', SERVER_CLOSE), state(19, 3), closeEvent(4001, true)]).slice(3),
		).toEqual(['20 client 1→3 closed-unseen {"error":false,"code":4001} event line 9']);
	});

	it('tells an end whose close frames were not seen: from OPEN, cleanly or not', () => {
		expect(changesOf([...OPENED, state(19, 3), closeEvent(1000, true)]).slice(3)).toEqual([
			'20 client 1→3 closed true,false,{"error":false,"code":1000} event line 9',
		]);
		expect(changesOf([...OPENED, state(19, 3), closeEvent(1000, false)]).slice(3)).toEqual([
			'20 client 1→3 closed false,false,{"error":false,"code":1000} event line 9',
		]);
	});

	it('tells a link that was cut without a close frame', () => {
		expect(
			changesOf([
				...OPENED,
				peer(15, { type: 'cut' }),
				peer(15.5, { type: 'state', readyState: 2 }),
				peer(16, { type: 'disconnected' }),
				peer(16.5, { type: 'state', readyState: 3 }),
				state(19, 3),
				closeEvent(1006, false),
			]).slice(3),
		).toEqual([
			'15 server 1→2 cut false row',
			'16 server 2→3 disconnected row',
			'20 client 1→3 lost {"id":"cut"},{"error":false,"code":1006} event line 9',
		]);
	});

	it('tells a refused handshake, and that the server never had a WebSocket', () => {
		const reader = readerOf([
			...BEGIN.slice(0, 3),
			peer(2.5, { type: 'refused', status: 403 }),
			bytesEvent(2.6, 'in', new TextEncoder().encode('HTTP/1.1 403 Forbidden\r\n\r\n')),
			state(19, 3),
			closeEvent(1006, false),
		]);
		expect(log(reader.read())).toEqual([
			'0.5 client -→0 construct call line 1',
			'20 client 0→3 failed {"id":"refused","status":403},{"error":false,"code":1006} event line 9',
		]);
		expect(reader.refused).toEqual({ status: 403, t: 2.6 });
	});

	it('tells a close() while connecting', () => {
		expect(
			changesOf([construct, state(1, 0), closeCall, state(10.5, 2), state(19, 3), closeEvent(1006, false)]),
		).toEqual([
			'0.5 client -→0 construct call line 1',
			'10 client 0→2 close-call "4001" call line 7',
			'20 client 2→3 failed {"id":"aborted"},{"error":false,"code":1006} event line 9',
		]);
	});

	it('reads a growing connection to the same changes, whatever comes at once', () => {
		const events = [...OPENED, closeCall, state(14, 2), state(19, 3), closeEvent(1005, true)];
		const model = new TraceModel();
		model.append(events.slice(0, 1));
		const reader = new StateChanges(model, socket);
		for (const event of events.slice(1)) {
			model.append([event]);
			reader.read();
		}
		expect(log(reader.read())).toEqual(changesOf(events));
		expect(reader.end).toBe(20);
	});

	it('is not misled by states in which only bufferedAmount changed', () => {
		const buffered: TraceEvent = { kind: 'state', t: 6, socket, readyState: 1, bufferedAmount: 5, line: 8 };
		expect(changesOf([...OPENED, buffered])).toEqual(changesOf(OPENED));
	});
});

it('what had changed by a chosen moment are the changes up to it, none of those behind it', () => {
	const reader = readerOf([...OPENED, closeCall, state(14, 2), closeEvent(4001, true)]);
	const changes = reader.read();
	const by = (...things: readonly TraceRef[]) => reader.until(changes, things).map(({ peer, to }) => `${peer} ${to}`);
	const all = ['client 0', 'server 1', 'client 1', 'client 2', 'client 3'];
	const call = (index: number) => ({ kind: 'call', socket, call: index }) as const;
	const event = (index: number) => ({ kind: 'event', socket, event: index }) as const;
	expect(by(call(0))).toEqual(all.slice(0, 1));
	expect(by({ kind: 'handshake', socket, direction: 'in' })).toEqual(all.slice(0, 2));
	expect(by(event(0))).toEqual(all.slice(0, 3));
	expect(by(call(1))).toEqual(all.slice(0, 4));
	expect(by(event(1))).toEqual(all);
	// A message has no moment of its own; the first thing that belongs to it has one.
	expect(by({ kind: 'frame', socket, frame: 9 }, event(0))).toEqual(all.slice(0, 3));
	expect(by()).toEqual(all);
});

it('what a file tells of a socket that changes thousands of times is listed in part, the first and the last', () => {
	const states = Array.from(
		{ length: 20_001 },
		(_, index): TraceEvent => ({
			kind: 'state',
			t: index,
			socket: 1,
			readyState: index % 2 === 0 ? 0 : 1,
			bufferedAmount: 0,
			line: null,
		}),
	);
	const reader = new StateChanges(TraceModel.of(states), 1);
	const changes = reader.read();
	expect(changes).toHaveLength(MAX_CHANGES);
	expect(reader.omitted).toBe(20_001 - MAX_CHANGES);
	expect(changes.map(({ t }) => t).slice(0, 3)).toEqual([0, 1, 2]);
	expect(changes.at(-1)).toMatchObject({ t: 20_000, to: 0 });
});
