import type { ViewsStrings } from '../../i18n/en/views.ts';
import { duration } from '../time.ts';
import { amount } from './amounts.ts';
import {
	areaBelow,
	bars,
	byteTicks,
	countTicks,
	extentIn,
	gridLines,
	type Span,
	stepLine,
	type Ticks,
	timeTicks,
} from './chart.layout.ts';
import type { Flow } from './flow.ts';
import type { Made } from './nearest.ts';
import type { Pauses } from './pauses.ts';
import type { StepSeries } from './step-series.ts';

/** Marks on the axis of time, about. */
export const TIME_TICKS = 5;

export type PlotId = 'buffered' | 'sent' | 'received' | 'server';

/** Layers of a plot: each area covers those before it, so that what is left of each is a band. */
export type LayerId = 'buffered' | 'inPage' | 'underWay' | 'read' | 'backlog' | 'delivered' | 'serverBuffered';

export interface PlotLayer {
	readonly id: LayerId;
	/** SVG paths. */
	readonly line: string;
	readonly area: string;
}

/** One plot, drawn for one span of time. */
export interface Plot {
	readonly id: PlotId;
	readonly unit: 'bytes' | 'messages';
	readonly ticks: Ticks;
	readonly layers: readonly PlotLayer[];
	/** Lines at the marks of both axes; an SVG path. */
	readonly grid: string;
	/** From when on the wire was not recorded; null where it was. */
	readonly unknownFrom: number | null;
	/** Where the server did not read, as an SVG path, and what part of the time that was; null where it never paused. */
	readonly pauses: { readonly bars: string; readonly share: number } | null;
}

/** The lines on which single things can be chosen, by plot. */
export const MADE_ON: Readonly<Record<PlotId, readonly Made[]>> = {
	buffered: ['send'],
	sent: ['send', 'read'],
	received: ['written', 'delivered'],
	server: ['written'],
};

export const PLOT_OF: Readonly<Record<Made, PlotId>> = {
	send: 'sent',
	read: 'sent',
	written: 'received',
	delivered: 'received',
};

/** @returns the series of a line */
export function seriesOf(flow: Flow, made: Made): StepSeries {
	if (made === 'send') return flow.sent.handed;
	if (made === 'read') return flow.wire.read;
	return made === 'written' ? flow.incoming.written : flow.incoming.delivered;
}

/** @returns which plots have something to show */
export function plotsOf(flow: Flow): readonly PlotId[] {
	const { sent, wire } = flow;
	const { written, delivered } = flow.incoming;
	return [
		...(sent.handed.length > 0 ? (['buffered'] as const) : []),
		...(sent.handed.length + wire.read.length > 0 ? (['sent'] as const) : []),
		...(written.length + delivered.length > 0 ? (['received'] as const) : []),
		...(flow.serverBuffered.length > 0 ? (['server'] as const) : []),
	];
}

/** Draws one plot; it costs a few searches for each column, however long the run was. */
export function drawPlot(flow: Flow, id: PlotId, span: Span): Plot {
	const series = layersOf(flow, id);
	const extents = series.map(([, one]) => extentIn(one, span));
	const max = Math.max(...extents.map(({ high }) => high));
	const unit = id === 'received' ? flow.incoming.unit : 'bytes';
	// What bufferedAmount means is its distance from 0; the others only ever rise, so a part of them may fill the plot.
	const isAmount = id === 'buffered' || id === 'server';
	const min = isAmount ? 0 : Math.min(...extents.map(({ low }) => low));
	const known = isAmount ? Number.POSITIVE_INFINITY : flow.knownUntil(id === 'sent' ? 'out' : 'in');
	const ticks = unit === 'bytes' ? byteTicks(min, max) : countTicks(min, max);
	return {
		id,
		unit,
		ticks,
		unknownFrom: known < span.to ? Math.max(known, span.from) : null,
		layers: series.map(([layer, one]) => {
			const line = stepLine(one, span, ticks, flow.end);
			return { id: layer, line, area: areaBelow(line) };
		}),
		grid: gridLines(timeTicks(span.from, span.to, TIME_TICKS), span, ticks.values, ticks),
		pauses: id === 'sent' && flow.pauses.count > 0 ? pausesIn(flow.pauses, span) : null,
	};
}

function pausesIn(pauses: Pauses, span: Span): Plot['pauses'] {
	const before = (t: number) => pauses.before(t);
	return { bars: bars(before, span), share: (before(span.to) - before(span.from)) / (span.to - span.from) };
}

function layersOf(flow: Flow, id: PlotId): readonly (readonly [LayerId, StepSeries])[] {
	const { sent, wire, incoming } = flow;
	if (id === 'buffered') return [['buffered', sent.buffered]];
	if (id === 'server') return [['serverBuffered', flow.serverBuffered]];
	if (id === 'received') {
		return [
			['backlog', incoming.written],
			['delivered', incoming.delivered],
		];
	}
	return [
		['inPage', sent.handed],
		['underWay', sent.left],
		['read', wire.read],
	];
}

/** @returns what the plots show at a time, for those who hear it */
export function readingText(flow: Flow, t: number, plots: readonly PlotId[], strings: ViewsStrings['buffer']): string {
	const { series, unknown } = strings;
	const { buffered, serverBuffered, handed, underWay, read, written, delivered } = flow.at(t);
	const incoming = flow.incoming.unit;
	const orUnknown = (value: number | null, unit: 'bytes' | 'messages') =>
		value === null ? unknown : amount(value, unit);
	const parts = [duration(t)];
	if (plots.includes('sent')) {
		parts.push(
			`${series.buffered} ${amount(buffered, 'bytes')}`,
			`${series.handed} ${amount(handed, 'bytes')}`,
			`${series.underWay} ${orUnknown(underWay, 'bytes')}`,
			`${series.read} ${orUnknown(read, 'bytes')}`,
		);
	}
	if (plots.includes('server')) parts.push(`${strings.plots.server} ${amount(serverBuffered, 'bytes')}`);
	if (plots.includes('received')) {
		parts.push(
			`${series.written} ${orUnknown(written, incoming)}`,
			`${series.delivered} ${amount(delivered, incoming)}`,
		);
	}
	return parts.join('; ');
}
