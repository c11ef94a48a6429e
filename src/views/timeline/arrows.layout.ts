import { isAccepted } from '../../protocol/handshake/head.ts';
import { isControl } from '../../protocol/opcodes.ts';
import type { Direction, SocketId } from '../../trace/events.ts';
import type { Moment, MomentOf } from '../../trace/moment.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import type { Moments } from '../../trace/moments.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import { isRejected } from '../rejection.ts';
import type { Window } from './lifelines.layout.ts';
import type { Rows } from './rows.layout.ts';

/** What an arrow carries. */
export type Tone = 'out' | 'in' | 'handshake' | 'control' | 'refused';

/** A line between the two lifelines. */
export interface Arrow {
	readonly key: string;
	/** What it is; the same thing that its rows show. Null for what could not be read. */
	readonly ref: TraceRef | null;
	readonly socket: SocketId;
	readonly direction: Direction;
	readonly tone: Tone;
	/** Across: 0 is the client's lifeline, 1 the server's. Down: pixels from the top of all rows. */
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	/** Whether it is known to have got where it points to. */
	readonly arrived: boolean;
	/** The page has no part in it: the browser made it, or keeps it to itself. */
	readonly unseen: boolean;
	/** Tells the two halves of an arrow that is too long to be drawn; null for a whole one. */
	readonly number: number | null;
	/** The first position at which it could be drawn: for those that just came. */
	readonly since: number;
}

/** Rows between both ends of an arrow that is still drawn whole. */
export const NEAR = 10;

/** How far across a piece of a cut arrow reaches. */
const STUB = 0.3;

/** Where fragments wait in the browser for the rest of their message. */
export const ASSEMBLY = 0.09;

/** The lines of one moment: those that arrive or leave with it and whose other end is not drawn by another one. */
export function arrowsOf(moments: Moments, rows: Rows, window: Window): readonly Arrow[] {
	const start = Math.max(0, window.start - NEAR);
	const end = Math.min(moments.count, window.end + NEAR);
	const top = rows.top(window.start) - rows.zoom.row;
	const bottom = rows.top(Math.min(window.end, rows.count) - 1) + 2 * rows.zoom.row;
	return moments
		.slice(start, end)
		.flatMap((moment) => {
			const socket = moment.socket === null ? null : moments.socket(moment.socket);
			if (socket === null) return [];
			return moment.side === 'server' ? serverArrow(moment, socket, rows) : pageStub(moment, socket, rows);
		})
		.filter(({ y1, y2 }) => Math.max(y1, y2) >= top && Math.min(y1, y2) <= bottom);
}

/** Handshakes and frames: drawn from where they were seen, to or from the call or event at the other end. */
function serverArrow(moment: Moment, socket: SocketMoments, rows: Rows): readonly Arrow[] {
	if (moment.kind === 'violation') return brokenFrame(moment, socket, rows);
	if (moment.kind !== 'request' && moment.kind !== 'response' && moment.kind !== 'frame') return [];
	const direction = moment.kind === 'frame' ? moment.wire.direction : moment.kind === 'request' ? 'out' : 'in';
	const other = direction === 'out' ? socket.origin(moment) : socket.arrival(moment);
	const y = rows.middle(moment.position);
	const base = { ...identity(moment, socket, direction), since: moment.position, number: null, unseen: false };
	const whole = (client: number, more: Partial<Arrow>): readonly Arrow[] => [
		direction === 'out'
			? { ...base, arrived: true, x1: 0, y1: client, x2: 1, y2: y, ...more }
			: { ...base, arrived: true, x1: 1, y1: y, x2: 0, y2: client, ...more },
	];
	/** On its way for a moment: what happens in the browser alone has no time of its own. */
	const lag = rows.zoom.row * (direction === 'out' ? -0.3 : 0.3);
	if (isFragment(moment, socket)) return whole(y + lag, { x2: ASSEMBLY });
	if (other === null) {
		const arrived = direction === 'out' || isControlFrame(moment) || base.tone === 'refused';
		return whole(y + lag, { unseen: true, arrived });
	}
	const since = Math.max(moment.position, other.position);
	if (Math.abs(other.position - moment.position) <= NEAR) return whole(rows.middle(other.position), { since });
	const number = numberOf(moment);
	if (direction === 'out') return [{ ...base, arrived: true, number, x1: 1 - STUB, y1: y + lag, x2: 1, y2: y }];
	return [{ ...base, arrived: false, number, x1: 1, y1: y, x2: 1 - STUB, y2: y + lag }];
}

/** A frame that could not be read: it left, it came, and whoever got it failed the connection. */
function brokenFrame(moment: MomentOf<'violation'>, socket: SocketMoments, rows: Rows): readonly Arrow[] {
	const { direction, rejected } = moment.broken;
	// A frame that could be read stands among the frames.
	if (rejected.length === 0) return [];
	const id = socket.connection.socket;
	const y = rows.middle(moment.position);
	const lag = rows.zoom.row * 0.3;
	const ends = direction === 'out' ? { x1: 0, y1: y - lag, x2: 1, y2: y } : { x1: 1, y1: y, x2: 0, y2: y + lag };
	const key = `${id} broken ${direction}`;
	return [
		{
			key,
			ref: null,
			socket: id,
			direction,
			tone: 'refused',
			...ends,
			arrived: true,
			unseen: true,
			number: null,
			since: moment.position,
		},
	];
}

/** The page's end of an arrow that is too long, and what left the page and was not seen at the server. */
function pageStub(moment: Moment, socket: SocketMoments, rows: Rows): readonly Arrow[] {
	const y = rows.middle(moment.position);
	const lag = rows.zoom.row * 0.3;
	const base = { since: moment.position, unseen: false };
	if (moment.kind === 'event') {
		const sent = socket.cause(moment);
		if (sent?.kind !== 'frame' || Math.abs(sent.position - moment.position) <= NEAR) return [];
		const same = identity(sent, socket, 'in');
		const key = `${same.key} arrives`;
		return [{ ...base, ...same, key, arrived: true, number: numberOf(sent), x1: STUB, y1: y - lag, x2: 0, y2: y }];
	}
	if (moment.kind !== 'call' || moment.call.call.threw !== null) return [];
	const seen = seenOf(moment, socket);
	if (seen === 'nothing' || (seen !== null && Math.abs(seen.position - moment.position) <= NEAR)) return [];
	const number = seen === null ? null : numberOf(seen);
	const tone =
		moment.call.call.method === 'send' ? 'out' : moment.call.call.method === 'close' ? 'control' : 'handshake';
	const key = `${socket.connection.socket} call ${moment.index} leaves`;
	const ref: TraceRef = { kind: 'call', socket: socket.connection.socket, call: moment.call.id };
	const ends = { x1: 0, y1: y, x2: STUB, y2: y + lag };
	return [
		{
			...base,
			key,
			ref,
			socket: socket.connection.socket,
			direction: 'out',
			tone,
			arrived: false,
			number,
			...ends,
		},
	];
}

/** What the server saw of a call; null while it has seen nothing, `nothing` where there is nothing to be seen. */
function seenOf(call: MomentOf<'call'>, socket: SocketMoments): Moment | 'nothing' | null {
	const { method } = call.call.call;
	if (method === 'construct') return socket.at(socket.history.request);
	if (method === 'close') {
		const close = socket.at(socket.history.closes.out);
		if (close !== null && socket.origin(close) === call) return close;
		const begins = socket.history.closeCall === call.source && close === null;
		return begins && socket.history.response !== null ? null : 'nothing';
	}
	const { message } = call.call;
	if (message === null) return 'nothing';
	const [frame] = socket.history.messageFrames('out', message);
	return frame === undefined ? null : socket.at(socket.history.frames[frame]);
}

function identity(moment: Moment, socket: SocketMoments, direction: Direction) {
	const id = socket.connection.socket;
	if (moment.kind === 'frame') {
		const ref: TraceRef = { kind: 'frame', socket: id, frame: moment.wire.id };
		const arrived: Tone = isControl(moment.wire.frame.opcode) ? 'control' : direction;
		const tone: Tone = isRefused(moment, socket) ? 'refused' : arrived;
		return { key: `${id} frame ${moment.wire.id}`, ref, socket: id, direction, tone };
	}
	const ref: TraceRef = { kind: 'handshake', socket: id, direction };
	const refused = moment.kind === 'response' && (!opens(moment) || isRejected(socket.connection));
	const tone: Tone = refused ? 'refused' : 'handshake';
	return { key: `${id} handshake ${direction}`, ref, socket: id, direction, tone };
}

const opens = ({ handshake: { head } }: MomentOf<'response'>): boolean => head !== null && isAccepted(head);

/** Whether a frame breaks a rule and the page never got what it carries. */
function isRefused(moment: MomentOf<'frame'>, socket: SocketMoments): boolean {
	const { direction, violations } = moment.wire;
	return (
		violations.length > 0 && direction === 'in' && socket.history.calls.length > 0 && socket.arrival(moment) === null
	);
}

const isControlFrame = (moment: Moment): boolean => moment.kind === 'frame' && isControl(moment.wire.frame.opcode);

/** Whether more frames of this one's message followed, or are still to come. */
function isFragment(moment: Moment, { connection }: SocketMoments): boolean {
	if (moment.kind !== 'frame' || moment.wire.direction === 'out' || moment.wire.message === null) return false;
	const message = connection.messages.in[moment.wire.message];
	return message !== undefined && (!message.complete || message.frames.at(-1) !== moment.wire.id);
}

const numberOf = (moment: Moment): number | null =>
	moment.kind === 'frame' && moment.wire.message !== null ? moment.wire.message + 1 : null;

/** The time during which fragments wait in the browser, as a line beside the client's lifeline. */
export interface Assembly {
	readonly key: string;
	readonly socket: SocketId;
	readonly ref: Extract<TraceRef, { readonly kind: 'message' }>;
	readonly from: number;
	readonly to: number;
	readonly complete: boolean;
}

/** @returns the messages in several fragments that wait in the browser anywhere in sight */
export function assembliesOf(moments: Moments, rows: Rows, window: Window): readonly Assembly[] {
	const found = new Map<string, Assembly>();
	for (const moment of moments.slice(window.start, window.end)) {
		const socket = moment.socket === null ? null : moments.socket(moment.socket);
		const message = socket && inMessageOf(moment);
		if (socket === null || message === null) continue;
		const { connection } = socket;
		const wire = connection.messages.in[message];
		const first = socket.at(socket.history.frames[wire?.frames[0] ?? -1]);
		if (wire === undefined || first === null || !isFragment(first, socket)) continue;
		const key = `${connection.socket} message ${message}`;
		const event = socket.arrival(first);
		const last = event ?? socket.at(socket.history.frames[wire.frames.at(-1) ?? -1]) ?? first;
		const ref = { kind: 'message', socket: connection.socket, direction: 'in', message } as const;
		const from = rows.middle(first.position) + rows.zoom.row * 0.3;
		const to = event ? rows.middle(event.position) : rows.middle(last.position) + rows.zoom.row * 0.6;
		found.set(key, { key, socket: connection.socket, ref, from, to, complete: event !== null });
	}
	return [...found.values()];
}

function inMessageOf(moment: Moment): number | null {
	if (moment.kind === 'event') return moment.fired.message;
	return moment.kind === 'frame' && moment.wire.direction === 'in' ? moment.wire.message : null;
}
