import type { RequestHead, ResponseHead } from '../protocol/handshake.ts';
import type { ClientCall, ClientEvent, ConstructCall, WireFrame, WireHandshake, WireViolation } from './connection.ts';
import type {
	ConsoleDroppedEvent,
	ConsoleEvent,
	Direction,
	PeerFact,
	ReadyState,
	SocketId,
	StateEvent,
} from './events.ts';
import type { TraceRef } from './trace-ref.ts';

/** Where something happened: in the page, or at the server, which is where the bytes are seen. */
export type Side = 'client' | 'server';

/** One thing that happened at one end. */
export type MomentFact =
	| { readonly kind: 'call'; readonly call: ClientCall }
	/** A constructor that threw, so that there is no socket. */
	| { readonly kind: 'failed-construct'; readonly call: ConstructCall }
	| { readonly kind: 'event'; readonly fired: ClientEvent }
	/** A `readyState` of the page that no call and no event explains. */
	| { readonly kind: 'state'; readonly state: StateEvent }
	| { readonly kind: 'console'; readonly entry: ConsoleEvent | ConsoleDroppedEvent }
	| { readonly kind: 'request'; readonly handshake: WireHandshake<RequestHead> }
	| { readonly kind: 'response'; readonly handshake: WireHandshake<ResponseHead> }
	| { readonly kind: 'frame'; readonly wire: WireFrame }
	| { readonly kind: 'violation'; readonly broken: WireViolation }
	| { readonly kind: 'lost'; readonly direction: Direction; readonly bytes: number }
	/** What the server did, where no frame and no handshake says it. */
	| { readonly kind: 'peer'; readonly fact: PeerFact };

/** One thing that happened, at its place in the order of all of them. */
export type Moment = MomentFact & {
	/** Milliseconds since the run began, as recorded. */
	readonly t: number;
	readonly side: Side;
	/** Null for the console, which belongs to no socket, and for a constructor that threw. */
	readonly socket: SocketId | null;
	/** Its number on its side. */
	readonly index: number;
	/** Its number among all, from 0. Changes when something that happened before it becomes known later. */
	readonly position: number;
};

export type MomentOf<Kind extends MomentFact['kind']> = Extract<Moment, { readonly kind: Kind }>;

/** A `readyState` of one peer and the moment with which it began. */
export interface StateChange {
	readonly at: Moment;
	readonly readyState: ReadyState;
}

/** @returns what the other views know this moment by; null for what only the timeline shows */
export function refOfMoment(moment: Moment): TraceRef | null {
	const { socket } = moment;
	if (moment.kind === 'console') {
		const line = moment.entry.kind === 'console' ? moment.entry.line : null;
		return line === null ? null : { kind: 'line', line };
	}
	if (moment.kind === 'failed-construct') {
		return moment.call.line === null ? null : { kind: 'line', line: moment.call.line };
	}
	if (socket === null) return null;
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
		default:
			return null;
	}
}
