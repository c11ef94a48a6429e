import { describe, expect, it } from 'vitest';
import { network as words } from '../../../src/i18n/en/network.ts';
import { views } from '../../../src/i18n/en/views.ts';
import type { NetworkEvent, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { across, within } from '../../../src/views/buffer/chart.layout.ts';
import { Flow } from '../../../src/views/buffer/flow.ts';
import { networkMarks } from '../../../src/views/buffer/network-marks.ts';
import { Pauses } from '../../../src/views/buffer/pauses.ts';
import { drawPlot, type PlotId, plotsOf, readingText, seriesOf } from '../../../src/views/buffer/plots.ts';
import {
	bytes,
	construct,
	DEFLATE_RESPONSE,
	HELLO_IN,
	HELLO_OUT,
	hex,
	inTurn,
	messageEvent,
	opening,
	peer,
	REQUEST,
	send,
	state,
} from '../trace/wire.ts';

function flowOf(...events: readonly TraceEvent[]): Flow {
	const trace = TraceModel.of(inTurn(events));
	const connection = trace.connection(1);
	if (connection === null) throw new Error('There is no connection.');
	return new Flow(connection, trace).update();
}

const START = [construct(1), ...opening()];
/** Sent at 3, 5 bytes in the page at 4, read at 5, gone at 6; an answer written at 7, delivered at 8. */
const ECHO = [
	...START,
	send(3, 'Hello'),
	state(1, 5),
	bytes('out', HELLO_OUT),
	state(1, 0),
	bytes('in', HELLO_IN),
	messageEvent('Hello'),
];
const SERVER: TraceEvent = {
	...{ kind: 'server-call', t: 0, socket: 1, args: [], method: 'send', line: 3, threw: null, buffered: 7 },
};
const LOST: TraceEvent = { kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 9 };
const SPAN = { from: 0, to: 10 };

describe('the plots of a connection', () => {
	it.each<[string, readonly TraceEvent[], readonly PlotId[]]>([
		['nothing', START, []],
		['a send', [...START, send(3, 'x')], ['buffered', 'sent']],
		['what the server read, in a capture', [...opening(), bytes('out', HELLO_OUT)], ['sent']],
		['what the server wrote', [...START, bytes('in', HELLO_IN)], ['received']],
		['what the page was told', [construct(1), messageEvent('x')], ['received']],
		['bufferedAmount of server.js', [...START, SERVER], ['server']],
		['all of it', [...ECHO, SERVER], ['buffered', 'sent', 'received', 'server']],
	])('are those that have something to show: %s', (_what, events, plots) => {
		expect(plotsOf(flowOf(...events))).toEqual(plots);
	});

	it('have a layer for each place where bytes can be', () => {
		const flow = flowOf(...ECHO, SERVER);
		const layers = (id: PlotId) => drawPlot(flow, id, SPAN).layers.map((layer) => layer.id);
		expect(layers('buffered')).toEqual(['buffered']);
		expect(layers('sent')).toEqual(['inPage', 'underWay', 'read']);
		expect(layers('received')).toEqual(['backlog', 'delivered']);
		expect(layers('server')).toEqual(['serverBuffered']);
	});

	it('draw each layer to the last thing that is known, with the area below it', () => {
		const { layers, ticks, unit, unknownFrom } = drawPlot(flowOf(...ECHO), 'sent', SPAN);
		expect(layers.map(({ line }) => line)).toEqual([
			'M0 100.0H216.0V16.7H576.0',
			'M0 100.0H432.0V16.7H576.0',
			'M0 100.0H360.0V16.7H576.0',
		]);
		expect(layers[0]?.area).toBe('M0 100.0H216.0V16.7H576.0V100H0Z');
		expect([ticks.bottom, ticks.top, unit, unknownFrom]).toEqual([0, 6, 'bytes', null]);
	});

	it('begin at 0 where an amount is shown, and at what there is where it only rises', () => {
		const later = { from: 7.5, to: 10 };
		expect(drawPlot(flowOf(...ECHO, SERVER), 'server', { from: 9.5, to: 10 }).ticks).toMatchObject({
			bottom: 0,
			top: 8,
		});
		expect(drawPlot(flowOf(...ECHO), 'sent', later).ticks).toMatchObject({ bottom: 5, top: 6 });
		expect(drawPlot(flowOf(...ECHO), 'buffered', later).ticks).toMatchObject({ bottom: 0, top: 1 });
	});

	it('say from when on the wire of their direction is not known', () => {
		const flow = flowOf(...ECHO, LOST);
		const unknown = (id: PlotId, span = SPAN) => drawPlot(flow, id, span).unknownFrom;
		expect((['buffered', 'sent', 'received', 'server'] as const).map((id) => unknown(id))).toEqual([
			...[null, null, 7, null],
		]);
		expect(unknown('received', { from: 8, to: 10 })).toBe(8);
		expect(unknown('received', { from: 0, to: 7 })).toBeNull();
	});

	it('count messages where their size is not on the wire', () => {
		const flow = flowOf(bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE), bytes('in', hex('c1 07 f248cdc9c90700')));
		expect(drawPlot(flow, 'received', SPAN)).toMatchObject({ unit: 'messages', ticks: { bottom: 0, top: 1 } });
		expect(drawPlot(flow, 'sent', SPAN).unit).toBe('bytes');
	});

	it('show when the server did not read, beside what was sent', () => {
		const flow = flowOf(...START, send(3, 'x'), peer({ type: 'paused' }), peer({ type: 'resumed' }), send(3, 'y'));
		expect(drawPlot(flow, 'sent', SPAN).pauses).toEqual({ bars: 'M288 0H360V100H288Z', share: 0.1 });
		expect(drawPlot(flow, 'sent', { from: 4.5, to: 6.5 }).pauses?.share).toBe(0.25);
		expect(drawPlot(flow, 'buffered', SPAN).pauses).toBeNull();
		expect(drawPlot(flowOf(...ECHO), 'sent', SPAN).pauses).toBeNull();
	});

	it('have a line for what can be chosen', () => {
		const flow = flowOf(...ECHO);
		const first = (made: 'send' | 'read' | 'written' | 'delivered') => seriesOf(flow, made).time(0);
		expect([first('send'), first('read'), first('written'), first('delivered')]).toEqual([3, 5, 7, 8]);
	});
});

describe('what the plots show at a time, for those who hear it', () => {
	const heard = (t: number, plots: readonly PlotId[], ...events: readonly TraceEvent[]) =>
		readingText(flowOf(...events), t, plots, views.buffer).split('; ');

	it('is what each plot shows, in its words', () => {
		const { series } = views.buffer;
		expect(heard(5, ['sent', 'received'], ...ECHO)).toEqual([
			'5.0 ms',
			`${series.buffered} 5 B`,
			`${series.handed} 5 B`,
			`${series.underWay} 0 B`,
			`${series.read} 5 B`,
			`${series.written} 0 B`,
			`${series.delivered} 0 B`,
		]);
		expect(heard(9, ['server'], ...ECHO, SERVER)).toEqual(['9.0 ms', `${views.buffer.plots.server} 7 B`]);
		expect(heard(9, [], ...ECHO)).toEqual(['9.0 ms']);
	});

	it('says what is not known', () => {
		expect(heard(9, ['received'], ...ECHO, LOST)[1]).toBe(`${views.buffer.series.written} ?`);
		const out: TraceEvent = { kind: 'lost', t: 0, socket: 1, direction: 'out', bytes: 9 };
		expect(heard(9, ['sent'], ...ECHO, out).slice(3)).toEqual([
			...[`${views.buffer.series.underWay} ?`, `${views.buffer.series.read} ?`],
		]);
	});
});

describe('the changes of the network on the chart', () => {
	const marks = (...times: readonly number[]) =>
		networkMarks(
			times.map((t): NetworkEvent => ({ kind: 'network', t, change: { type: 'cut' } })),
			{ from: 100, to: 200 },
			words,
		);

	it('stand where they were made; what came before or after is left out', () => {
		expect(marks(99, 100, 150, 200, 201).map(({ at }) => at)).toEqual([0, 0.5, 1]);
		expect(marks(150)).toEqual([{ at: 0.5, words: 'cut', said: true, before: false }]);
	});

	it('are said where there is room behind the one before', () => {
		expect(marks(110, 120, 126, 130, 143).map(({ said }) => said)).toEqual([true, false, true, false, true]);
	});

	it('are said before their mark at the end of the chart', () => {
		expect(marks(184, 185).map(({ before, said }) => [before, said])).toEqual([
			[false, true],
			[true, false],
		]);
		expect(marks(150, 190, 200).map(({ before, said }) => [before, said])).toEqual([
			[false, true],
			[true, true],
			[true, false],
		]);
	});

	it('are at most a hundred', () => {
		expect(marks(...Array.from({ length: 150 }, () => 150))).toHaveLength(100);
	});
});

it('of any time it is known for how long the server had not been reading', () => {
	const pauses = new Pauses();
	for (const [t, paused] of [
		[10, true],
		[12, true],
		[20, false],
		[25, false],
		[30, true],
	] as const) {
		pauses.change(t, paused);
	}
	expect([0, 10, 15, 20, 29, 30, 34].map((t) => pauses.before(t))).toEqual([0, 0, 5, 10, 10, 10, 14]);
	expect(pauses.count).toBe(2);
});

it('a time stands as far right as its part of the span', () => {
	expect([10, 15, 30].map((t) => across(t, { from: 10, to: 20 }))).toEqual([0, 0.5, 2]);
});

it('a span stays within the run, at its length', () => {
	const run = { from: 10, to: 110 };
	expect(within({ from: 0, to: 20 }, run)).toEqual({ from: 10, to: 30 });
	expect(within({ from: 105, to: 125 }, run)).toEqual({ from: 90, to: 110 });
	expect(within({ from: 50, to: 70 }, run)).toEqual({ from: 50, to: 70 });
	expect(within({ from: 0, to: 100 }, run)).toEqual(run);
	expect(within({ from: 0, to: 500 }, run)).toEqual(run);
});
