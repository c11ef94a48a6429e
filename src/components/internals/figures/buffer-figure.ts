import type { TraceModel } from '../../../trace/model.ts';
import type { Span } from '../../../views/buffer/chart.layout.ts';
import { Flow } from '../../../views/buffer/flow.ts';

/** The places where the bytes of messages can be, in the order in which they come there. */
export const PLACES = ['unsent', 'browser', 'systems', 'read'] as const;
export type BytesPlace = (typeof PLACES)[number];

/** Where all bytes that a run sends are at one moment: together always as many. */
export type BufferMoment = Readonly<Record<BytesPlace, number>> & { readonly t: number };

export interface BufferRun {
	/** What the chart is drawn from. */
	readonly flow: Flow;
	/** From just before the first send until just after the server has read the last byte. */
	readonly span: Span;
	/** Bytes that are sent in all. */
	readonly total: number;
	/** Evenly apart, from the beginning of the span to its end. */
	readonly moments: readonly BufferMoment[];
	/** Index of the moment at which the most is in the browser's buffer; in the systems' where the browser keeps nothing. */
	readonly fullest: number;
}

/** Positions of the slider. */
const MOMENTS = 51;
/** Part of the span before the first thing and after the last one. */
const MARGIN = 0.04;

/**
 * What became of the bytes that the first socket of a run sends.
 *
 * @returns null where it sends none, or where the server's half was not recorded whole
 */
export function bufferRun(trace: TraceModel): BufferRun | null {
	const [connection] = trace.connections;
	if (connection === undefined) return null;
	const flow = new Flow(connection, trace).update();
	const { handed } = flow.sent;
	const { read } = flow.wire;
	if (handed.length === 0 || read.length === 0 || !flow.isWhole('out')) return null;
	const first = handed.time(0);
	const last = Math.max(read.time(read.length - 1), flow.sent.buffered.time(flow.sent.buffered.length - 1));
	const margin = (last - first) * MARGIN;
	const span = { from: Math.max(0, first - margin), to: last + margin };
	const total = handed.last;
	const moments = Array.from({ length: MOMENTS }, (_, index): BufferMoment => {
		const t = span.from + ((span.to - span.from) * index) / (MOMENTS - 1);
		const at = flow.at(t);
		return { t, unsent: total - at.handed, browser: at.inPage, systems: at.underWay ?? 0, read: at.read ?? 0 };
	});
	return { flow, span, total, moments, fullest: fullestOf(moments, total) };
}

/** An engine that hands everything on at once keeps it for a moment all the same. */
const SHORT = 0.1;

function fullestOf(moments: readonly BufferMoment[], total: number): number {
	const most = (place: BytesPlace) => Math.max(...moments.map((moment) => moment[place]));
	const kept = moments.filter(({ browser }) => browser > total * SHORT).length;
	const place: BytesPlace = kept > moments.length * SHORT ? 'browser' : 'systems';
	return moments.findIndex((moment) => moment[place] === most(place));
}
