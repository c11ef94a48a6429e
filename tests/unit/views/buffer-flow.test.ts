import { describe, expect, it } from 'vitest';
import type { PeerFact, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Flow } from '../../../src/views/buffer/flow.ts';
import { plotsOf } from '../../../src/views/buffer/plots.ts';
import type { StepSeries } from '../../../src/views/buffer/step-series.ts';
import { bytesEvent, handshake } from './traces.ts';

const socket = 1;
const construct: TraceEvent = {
	kind: 'call',
	t: 0,
	socket,
	args: [],
	line: 1,
	threw: null,
	method: 'construct',
	url: 'ws://localhost:4321/echo',
	protocols: [],
};
const send = (t: number, size: number, threw = false): TraceEvent => ({
	kind: 'call',
	t,
	socket,
	args: [],
	line: 5,
	threw: threw ? { name: 'InvalidStateError', message: '' } : null,
	method: 'send',
	data: { type: 'string', size, preview: '' },
});
const state = (t: number, bufferedAmount: number, readyState: 1 | 2 | 3 = 1): TraceEvent => ({
	kind: 'state',
	t,
	socket,
	readyState,
	bufferedAmount,
	line: null,
});
const message = (t: number, size: number): TraceEvent => ({
	kind: 'event',
	t,
	socket,
	handlers: [],
	type: 'message',
	data: { type: 'string', size, preview: '' },
});
const peer = (t: number, fact: PeerFact): TraceEvent => ({ kind: 'peer', t, socket, fact });

/** "Hello" in one frame: from the client, masked with zeros, and from the server. */
const OUT = Uint8Array.of(0x81, 0x85, 0, 0, 0, 0, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const IN = Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
/** The same compressed, with RSV1: the sample of RFC 7692 §7.2.3.1, 7 bytes of payload. */
const OUT_DEFLATED = Uint8Array.of(0xc1, 0x87, 0, 0, 0, 0, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);
const IN_DEFLATED = Uint8Array.of(0xc1, 0x07, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);
const PING = Uint8Array.of(0x89, 0x80, 0, 0, 0, 0);

const START: readonly TraceEvent[] = [construct, ...handshake()];

function flowIn(model: TraceModel): Flow {
	const connection = model.connection(socket);
	if (connection === null) throw new Error('no connection');
	return new Flow(connection, model).update();
}

function flowOf(...events: readonly TraceEvent[]): Flow {
	return flowIn(TraceModel.of([...START, ...events]));
}

const points = (series: StepSeries): string[] =>
	Array.from({ length: series.length }, (_, index) => `${series.time(index)}: ${series.value(index)}`);

describe('where the bytes of sent messages are', () => {
	it('splits what was handed over into the page’s buffer, under way, and read', () => {
		const flow = flowOf(
			send(10, 5),
			state(10.5, 5),
			send(11, 5),
			state(11.5, 10),
			state(20, 5),
			bytesEvent(25, 'out', OUT),
			state(30, 0),
		);
		const at = (t: number) => {
			const { handed, buffered, inPage, underWay, read } = flow.at(t);
			return `${handed} handed, buffered ${buffered}: ${inPage} + ${underWay} + ${read}`;
		};
		expect([5, 10.5, 11.5, 20, 25, 30].map(at)).toEqual([
			'0 handed, buffered 0: 0 + 0 + 0',
			'5 handed, buffered 5: 5 + 0 + 0',
			'10 handed, buffered 10: 10 + 0 + 0',
			'10 handed, buffered 5: 5 + 5 + 0',
			'10 handed, buffered 5: 5 + 0 + 5',
			'10 handed, buffered 0: 0 + 5 + 5',
		]);
	});

	it('takes what the server has read as gone, where bufferedAmount is told later', () => {
		const flow = flowOf(send(10, 5), bytesEvent(11, 'out', OUT), state(12, 5), state(13, 0));
		expect(flow.at(12)).toMatchObject({ buffered: 5, inPage: 0, underWay: 0, read: 5 });
	});

	it('pairs calls and looks of the very same time, since what has left can’t come back', () => {
		const flow = flowOf(
			send(10, 5),
			state(10, 5),
			send(10, 5),
			state(10, 10),
			send(10, 5),
			state(10, 15),
			state(26, 0),
		);
		expect(points(flow.sent.left)).toEqual(['26: 15']);
	});

	it('counts no call that threw, and keeps what is dropped after close in the buffer', () => {
		const flow = flowOf(send(1, 9, true), send(10, 5), state(10.5, 0), state(20, 0, 3), send(21, 7), state(21.5, 7, 3));
		expect(flow.at(30)).toMatchObject({ handed: 12, buffered: 7, inPage: 7 });
		expect([flow.sent.calls, flow.sent.dropped]).toEqual([2, 7]);
	});

	it('counts payload as it comes, no headers and no control frames', () => {
		const events = [
			bytesEvent(10, 'out', OUT.subarray(0, 4)),
			bytesEvent(11, 'out', OUT.subarray(4, 8)),
			bytesEvent(12, 'out', Uint8Array.of(...OUT.subarray(8), ...PING, ...OUT.subarray(0, 7))),
			bytesEvent(13, 'out', OUT.subarray(7)),
			bytesEvent(14, 'out', PING),
		];
		const expected = ['11: 2', '12: 6', '13: 10'];
		expect(points(flowOf(...events).wire.read)).toEqual(expected);
		const model = TraceModel.of(START);
		const live = flowIn(model);
		for (const event of events) {
			model.append([event]);
			live.update();
		}
		expect(points(live.wire.read)).toEqual(expected);
	});

	it('counts nothing of a compressed frame that is not complete, nor of a control frame', () => {
		const model = TraceModel.of([
			construct,
			...handshake('permessage-deflate'),
			bytesEvent(11, 'out', OUT_DEFLATED.subarray(0, 10)),
		]);
		expect(points(flowIn(model).wire.read)).toEqual([]);
		const ping = Uint8Array.of(0x89, 0x85, 0, 0, 0, 0, 1, 2, 3);
		expect(points(flowOf(bytesEvent(11, 'out', ping)).wire.read)).toEqual([]);
	});

	it('counts a compressed message as large as it was handed over, once that is known', () => {
		const model = TraceModel.of([construct, ...handshake('permessage-deflate'), bytesEvent(11, 'out', OUT_DEFLATED)]);
		const flow = flowIn(model);
		expect(points(flow.wire.read)).toEqual([]);
		model.append([send(10, 5)]);
		expect(points(flow.update().wire.read)).toEqual(['11: 5']);
	});

	it('says nothing of the wire from where bytes are missing', () => {
		const flow = flowOf(send(10, 5), bytesEvent(11, 'out', OUT), {
			kind: 'lost',
			t: 12,
			socket,
			direction: 'out',
			bytes: 11,
		});
		expect(flow.knownUntil('out')).toBe(11);
		expect(flow.at(11)).toMatchObject({ read: 5, underWay: 0 });
		expect(flow.at(12)).toMatchObject({ read: null, underWay: null, inPage: 0 });
	});

	it('adds up how long bufferedAmount was above each level, to the end', () => {
		const KiB = 1024;
		const flow = flowOf(state(10, 65 * KiB), state(30, 300 * KiB), state(35, 64 * KiB), state(40, 2000 * KiB));
		expect(flow.sent.above(100)).toEqual([85, 65, 60]);
	});

	it('follows when the server read, to the end of the link', () => {
		const flow = flowOf(
			peer(10, { type: 'paused' }),
			peer(14, { type: 'resumed' }),
			peer(20, { type: 'paused' }),
			peer(26, { type: 'disconnected' }),
		);
		expect([flow.pauses.before(50), flow.pauses.count]).toEqual([10, 2]);
	});
});

describe('where received messages are', () => {
	it('tells what the server wrote from what came to the page', () => {
		const flow = flowOf(bytesEvent(10, 'in', IN), bytesEvent(11, 'in', IN), message(15, 5));
		const at = (t: number) => {
			const { written, delivered, backlog } = flow.at(t);
			return `${written} - ${delivered} = ${backlog}`;
		};
		expect([9, 10, 11, 15].map(at)).toEqual(['0 - 0 = 0', '5 - 0 = 5', '10 - 0 = 10', '10 - 5 = 5']);
		expect(flow.incoming.unit).toBe('bytes');
	});

	it('counts messages where they are compressed, as their size is not on the wire', () => {
		const model = TraceModel.of([
			construct,
			...handshake('permessage-deflate'),
			bytesEvent(10, 'in', IN_DEFLATED),
			bytesEvent(11, 'in', IN_DEFLATED),
			message(15, 5),
		]);
		const flow = flowIn(model);
		expect(flow.incoming.unit).toBe('messages');
		expect(flow.at(15)).toMatchObject({ written: 2, delivered: 1, backlog: 1 });
	});
});

describe('a flow that grows', () => {
	it('is the same read once or at every event', () => {
		const events = [
			...START,
			send(10, 5),
			state(10, 5),
			bytesEvent(11, 'out', OUT),
			bytesEvent(12, 'in', IN),
			state(12, 0),
			message(13, 5),
		];
		const model = TraceModel.of(events.slice(0, 1));
		const growing = flowIn(model);
		for (const event of events.slice(1)) {
			model.append([event]);
			growing.update();
		}
		const whole = flowIn(model);
		expect([10, 11, 12, 13].map((t) => growing.at(t))).toEqual([10, 11, 12, 13].map((t) => whole.at(t)));
		expect([growing.start, growing.end]).toEqual([0, 13]);
	});

	it('can be read a few things at a time, and says when there are more', () => {
		const model = TraceModel.of([...START, send(10, 5), state(10, 5), send(11, 5), state(11, 10), message(13, 5)]);
		const connection = model.connection(socket);
		if (connection === null) throw new Error('no connection');
		const flow = new Flow(connection, model);
		const passes: string[] = [];
		do {
			flow.update(2);
			passes.push(`${flow.sent.handed.last} handed`);
		} while (flow.behind);
		expect(passes).toEqual(['5 handed', '10 handed', '10 handed', '10 handed']);
		expect(flow.at(13)).toEqual(flowIn(model).at(13));
	});
});

it('follows bufferedAmount of server.js: behind its calls, and while it falls', () => {
	const call = { kind: 'server-call', socket, args: [], method: 'send', line: 3, threw: null } as const;
	const model = TraceModel.of([
		...START,
		{ ...call, t: 10, buffered: 50_000 },
		{ ...call, t: 20, buffered: 100_000 },
		{ kind: 'server-state', t: 36, socket, bufferedAmount: 34_464 },
		{ kind: 'server-state', t: 52, socket, bufferedAmount: 0 },
	]);
	const flow = flowIn(model);
	expect([0, 10, 20, 35, 36, 60].map((t) => flow.at(t).serverBuffered)).toEqual([
		0, 50_000, 100_000, 100_000, 34_464, 0,
	]);
	expect(flow.serverBuffered.peak).toEqual({ t: 20, value: 100_000 });
	expect(flow.end).toBe(52);
	expect(plotsOf(flow)).toContain('server');
	expect(plotsOf(flowIn(TraceModel.of(START)))).not.toContain('server');
});
