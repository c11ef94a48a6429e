import type { ConstructCall } from './connection.ts';
import type { ConsoleDroppedEvent, ConsoleEvent, ServerEndedEvent, SocketId } from './events.ts';
import type { Entry, EntryFact, Side } from './history.ts';
import type { NetworkChange } from './network-change.ts';
import type { RowRef, TraceRef } from './trace-ref.ts';

/** One thing that happened: to a connection, or in the page to none. */
export type MomentFact =
	| EntryFact
	/** A constructor that threw, so that there is no socket. */
	| { readonly kind: 'failed-construct'; readonly call: ConstructCall }
	/** The process of `server.js` ended. */
	| { readonly kind: 'server-ended'; readonly ended: ServerEndedEvent }
	/** The reader changed the network between both sides. */
	| { readonly kind: 'network'; readonly change: NetworkChange }
	| { readonly kind: 'console'; readonly entry: ConsoleEvent | ConsoleDroppedEvent };

/** One thing that happened, at its place in the order of all of them. */
export type Moment = MomentFact & {
	/** Milliseconds since the run began, as recorded. */
	readonly t: number;
	readonly side: Side;
	/** Null for the console, which belongs to no socket, and for a constructor that threw. */
	readonly socket: SocketId | null;
	/** What it shows of the history of its socket; null where it belongs to none. */
	readonly source: Entry | null;
	/** Its number among those of its kind, of its socket or of none. */
	readonly nth: number;
	/** Its number on its side. */
	readonly index: number;
	/** Its number among all, from 0. Changes when something that happened before it becomes known later. */
	readonly position: number;
};

export type MomentOf<Kind extends MomentFact['kind']> = Extract<Moment, { readonly kind: Kind }>;

/** @returns what the other views know this moment by */
export function refOfMoment(moment: Moment): TraceRef {
	const { socket, t } = moment;
	if (socket !== null) {
		switch (moment.kind) {
			case 'call':
				return { kind: 'call', socket, call: moment.call.id };
			case 'event':
				return { kind: 'event', socket, event: moment.fired.id };
			case 'request':
				return { kind: 'handshake', socket, direction: 'out' };
			case 'response':
				return { kind: 'handshake', socket, direction: 'in' };
			case 'frame':
				return { kind: 'frame', socket, frame: moment.wire.id };
		}
	}
	const { kind, nth } = moment;
	const of = isRow(kind) ? kind : 'console';
	return { kind: 'row', socket, of, index: nth, t, ...codeLine(moment) };
}

const ROWS = [
	'state',
	'violation',
	'lost',
	'peer',
	'worker-ended',
	'failed-construct',
	'server-call',
	'server-event',
	'server-ended',
	'network',
	'console',
] as const;

/** Whether what happened stands in no other view as a thing of its own. */
export const isRow = (kind: string): kind is RowRef['of'] => ROWS.some((row) => row === kind);

function codeLine(moment: Moment): Pick<RowRef, 'line' | 'program'> {
	switch (moment.kind) {
		case 'failed-construct':
			return { line: moment.call.line };
		case 'state':
			return { line: moment.state.line };
		case 'server-call':
			return { line: moment.made.line, program: 'server' };
		case 'server-event':
			return { line: moment.told.handlers[0] ?? null, program: 'server' };
		case 'server-ended':
			return { line: moment.ended.line, program: 'server' };
		case 'console': {
			const { entry } = moment;
			if (entry.kind !== 'console') return { line: null };
			return entry.program === 'server' ? { line: entry.line, program: 'server' } : { line: entry.line };
		}
		default:
			return { line: null };
	}
}
