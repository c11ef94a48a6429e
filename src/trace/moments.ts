import type { SocketId } from './events.ts';
import type { TraceModel } from './model.ts';
import { type Moment, refOfMoment } from './moment.ts';
import { MomentReader, type PlacedMoment, type SocketMoments } from './moment-reader.ts';
import { MAX_SKEW } from './time.ts';
import { refKey, type TraceRef } from './trace-ref.ts';

/** @returns the moment at the other end that must come first; null where there is none */
type CauseOf = (moment: PlacedMoment) => { readonly index: number; readonly t: number } | null;

/** The moments of each side, and what was done to the network between them: each in its own order. */
type Lanes = Readonly<Record<Lane, readonly PlacedMoment[]>>;
type Lane = 'client' | 'server' | 'network';

const laneOf = ({ kind, side }: PlacedMoment): Lane => (kind === 'network' ? kind : side);

/**
 * The moments of both sides as one sequence: by time, causes before effects, and each side in its own order. Both sides
 * grow at their ends, and one is heard of later than the other, so the end of the sequence is not final.
 */
class MomentOrder {
	readonly moments: PlacedMoment[] = [];
	/** How many of each lane are in the order. */
	readonly #taken: Record<Lane, number> = { client: 0, server: 0, network: 0 };

	/**
	 * Puts what is new on both sides in its places. Costs O(1) for each new moment, and for each that happened after it or
	 * shortly before.
	 *
	 * @returns the first position that changed; the number of moments when none did
	 */
	merge(lanes: Lanes, causeOf: CauseOf): number {
		const { moments } = this;
		const head = (lane: Lane): PlacedMoment | undefined => lanes[lane][this.#taken[lane]];
		let at = this.#rollBack([head('client'), head('server'), head('network')]);
		let first = -1;
		while (true) {
			const left = head('client');
			const right = head('server');
			const side = left && right ? this.#earlier(left, right, causeOf) : (left ?? right);
			const change = head('network');
			// What is done to the network comes before what it brings about at the same time.
			const next = change && (!side || change.key <= side.key) ? change : side;
			if (next === undefined) break;
			this.#taken[laneOf(next)]++;
			if (moments[at] !== next) {
				if (first === -1) first = at;
				moments[at] = next;
				next.position = at;
			}
			at++;
		}
		return first === -1 ? at : first;
	}

	/** @returns the position from which the order may change, now that these are the first new moments */
	#rollBack(heads: readonly (PlacedMoment | undefined)[]): number {
		const { moments } = this;
		const fresh = Math.min(...heads.map((head) => head?.key ?? Number.POSITIVE_INFINITY));
		let at = moments.length;
		// A cause may stand later than its effect by the clocks, and the other way round.
		for (let last = moments[at - 1]; last && last.key > fresh - 2 * MAX_SKEW; last = moments[at - 1]) {
			at--;
			this.#taken[laneOf(last)]--;
		}
		return at;
	}

	#earlier(left: PlacedMoment, right: PlacedMoment, causeOf: CauseOf): PlacedMoment {
		const near = Math.abs(left.key - right.key) <= MAX_SKEW;
		const leftWaits = near && (causeOf(left)?.index ?? -1) >= this.#taken.server;
		const rightWaits = near && (causeOf(right)?.index ?? -1) >= this.#taken.client;
		if (leftWaits !== rightWaits) return leftWaits ? right : left;
		// A call is the beginning of what follows it at the same time.
		return left.key <= right.key ? left : right;
	}
}

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
