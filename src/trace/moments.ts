import type { SocketId } from './events.ts';
import type { TraceModel } from './model.ts';
import { type Moment, refOfMoment } from './moment.ts';
import { MomentOrder } from './moment-order.ts';
import { MomentReader, type PlacedMoment } from './moment-reader.ts';
import type { SocketMoments } from './socket-moments.ts';
import { refKey, type TraceRef } from './trace-ref.ts';

/**
 * Everything that happened in a run as one sequence of moments: calls, events and console lines of the page, handshakes,
 * frames and what else is known of the server. By time, and causes before their effects.
 *
 * It follows a growing trace: `read` takes in what is new at O(1) each. The trace bounds it; of the console, which the
 * trace keeps the end of, it keeps the first `MAX_CONSOLE_MOMENTS` lines.
 */
export class Moments {
	readonly #reader: MomentReader;
	readonly #order = new MomentOrder();

	/** @param only the socket to follow; null, the default, for all of them */
	constructor(trace: TraceModel, only: SocketId | null = null) {
		this.#reader = new MomentReader(trace, only);
	}

	/** @returns all that the trace has now */
	static of(trace: TraceModel, only: SocketId | null = null): Moments {
		const moments = new Moments(trace, only);
		moments.read();
		return moments;
	}

	/**
	 * Takes in what the trace has become; nothing is taken in before the first time.
	 *
	 * @param limit moments after which the rest waits for the next time
	 * @returns the first position at which there is another moment than before; `count` when nothing changed
	 */
	read(limit = Number.POSITIVE_INFINITY): number {
		const reader = this.#reader;
		reader.read(limit);
		return this.#order.merge(reader, this.#cause);
	}

	get count(): number {
		return this.#order.moments.length;
	}

	/** Events that the trace has and that `read` has not taken in. */
	get waiting(): number {
		return this.#reader.waiting;
	}

	/** Lines of the console that have no moment, because there were too many. */
	get unlistedLines(): number {
		return this.#reader.unlistedLines;
	}

	/** The numbers of the sockets that did anything, in order of appearance. */
	get sockets(): readonly SocketId[] {
		return [...this.#reader.sockets.keys()];
	}

	at(position: number): Moment | null {
		return this.#order.moments[position] ?? null;
	}

	slice(start: number, end: number): readonly Moment[] {
		return this.#order.moments.slice(start, end);
	}

	/** What is known of one socket; null before anything is. */
	socket(socket: SocketId): SocketMoments | null {
		return this.#reader.sockets.get(socket) ?? null;
	}

	/** @returns the position of the moment that shows this thing, its beginning for a message; -1 for one without a moment */
	indexOf(ref: TraceRef): number {
		if (ref.kind === 'row') return this.#reader.rows.get(refKey(ref))?.position ?? -1;
		const socket = ref.kind === 'line' ? null : this.socket(ref.socket);
		if (socket === null) return -1;
		return momentOf(socket, ref)?.position ?? -1;
	}

	/** @returns what the next moment shows; the first for null, and at the end null */
	next(ref: TraceRef | null): TraceRef | null {
		return this.#refAt(ref === null ? 0 : this.indexOf(ref) + 1);
	}

	/** @returns what the moment before shows; the last for null, and at the beginning null */
	previous(ref: TraceRef | null): TraceRef | null {
		const from = ref === null ? -1 : this.indexOf(ref);
		// A line has no moment of its own: begin at the end that one comes from.
		return this.#refAt((from === -1 ? this.count : from) - 1);
	}

	#refAt(position: number): TraceRef | null {
		const moment = this.at(position);
		return moment && refOfMoment(moment);
	}

	readonly #cause = (moment: PlacedMoment) =>
		moment.socket === null ? null : (this.socket(moment.socket)?.cause(moment) ?? null);
}

function momentOf(moments: SocketMoments, ref: TraceRef): Moment | null {
	const { history } = moments;
	switch (ref.kind) {
		case 'call':
			return moments.at(history.calls[ref.call]);
		case 'event':
			return moments.at(history.fired[ref.event]);
		case 'frame':
			return moments.at(history.frames[ref.frame]);
		case 'handshake':
			return moments.at(ref.direction === 'out' ? history.request : history.response);
		case 'message':
			return moments.at(history.frames[history.messageFrames(ref.direction, ref.message)[0] ?? -1]);
		default:
			return null;
	}
}
