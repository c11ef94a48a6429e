import { expect, test } from 'vitest';
import { bufferRun } from '../../../src/components/internals/figures/buffer-figure.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { opening } from '../trace/wire.ts';

const SIZE = 1000;
const socket = 1;
const frame = encodeFrame({ opcode: 2, payload: new Uint8Array(SIZE), maskingKey: new Uint8Array(4) });

const send = (t: number): TraceEvent => ({
	kind: 'call',
	t,
	socket,
	method: 'send',
	args: [],
	line: 1,
	threw: null,
	data: { type: 'view', size: SIZE, preview: '' },
});
const waiting = (t: number, bufferedAmount: number): TraceEvent => ({
	kind: 'state',
	t,
	socket,
	readyState: 1,
	bufferedAmount,
	line: null,
});
const read = (t: number): TraceEvent => ({ kind: 'bytes', t, socket, direction: 'out', chunk: frame });

/** Two messages: the first leaves the browser at once and is read at 50 ms, the second waits there until 60 ms. */
const EVENTS: readonly TraceEvent[] = [
	...opening(),
	send(10),
	waiting(10, 1000),
	send(20),
	waiting(20, 2000),
	waiting(30, 1000),
	read(50),
	waiting(60, 0),
	read(110),
];

test('says at each moment where all bytes of a run are', () => {
	const run = bufferRun(TraceModel.of(EVENTS));
	const at = (t: number) => {
		const { unsent, browser, systems, read } = run?.moments.findLast((moment) => moment.t <= t) ?? {};
		return [unsent, browser, systems, read];
	};
	expect(run?.span).toEqual({ from: 6, to: 114 });
	expect([9, 15, 25, 40, 55, 80, 113].map(at)).toEqual([
		[2000, 0, 0, 0],
		[1000, 1000, 0, 0],
		[0, 2000, 0, 0],
		[0, 1000, 1000, 0],
		[0, 1000, 0, 1000],
		[0, 0, 1000, 1000],
		[0, 0, 0, 2000],
	]);
	expect(run?.moments.every((one) => one.unsent + one.browser + one.systems + one.read === run.total)).toBe(true);
});

test('begins where the most waits in the browser', () => {
	const run = bufferRun(TraceModel.of(EVENTS));
	expect(run?.moments[run.fullest]).toMatchObject({ browser: 2000 });
});

test('begins where the most is under way when the browser keeps nothing for longer than a moment', () => {
	const run = bufferRun(TraceModel.of([...opening(), send(10), send(10), waiting(11, 0), read(50), read(90)]));
	expect(run?.moments[run.fullest]).toMatchObject({ browser: 0, systems: 2000 });
});

test('there is none of a run that sends nothing, or that was not recorded whole', () => {
	expect(bufferRun(new TraceModel())).toBeNull();
	expect(bufferRun(TraceModel.of(opening()))).toBeNull();
	const lost: TraceEvent = { kind: 'lost', t: 70, socket, direction: 'out', bytes: 1 };
	expect(bufferRun(TraceModel.of([...opening(), send(10), read(50), lost]))).toBeNull();
});
