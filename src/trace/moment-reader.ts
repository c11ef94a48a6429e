import type { ConsoleDroppedEvent, ConsoleEvent, SocketId, TraceEvent } from './events.ts';
import { MAX_CONSOLE_MOMENTS } from './limits.ts';
import type { TraceModel } from './model.ts';
import type { Moment, MomentFact, Side } from './moment.ts';
import { SocketReader } from './socket-reader.ts';

/** A moment whose place can still change. */
export type PlacedMoment = Moment & { position: number; readonly key: number };

interface NewLine {
	readonly line: ConsoleEvent | ConsoleDroppedEvent;
	readonly event: ConsoleEvent | ConsoleDroppedEvent;
	/** Events that the trace had before it. */
	readonly after: number;
}

/**
 * What happened at the client and what happened at the server, each in its own order, read from a growing trace. How the
 * two interleave is another matter (`moment-order.ts`).
 */
export class MomentReader {
	readonly client: PlacedMoment[] = [];
	readonly server: PlacedMoment[] = [];
	/** Lines of the console that stand on no moment, because there were too many. */
	unlistedLines = 0;
	readonly #trace: TraceModel;
	readonly #only: SocketId | null;
	readonly #sockets = new Map<SocketId, SocketReader>();
	#read = 0;
	#lastLine: ConsoleEvent | ConsoleDroppedEvent | null = null;
	#lines = 0;
	#consoleMoments = 0;

	/** @param only the socket to read; null for all of them */
	constructor(trace: TraceModel, only: SocketId | null) {
		this.#trace = trace;
		this.#only = only;
	}

	get sockets(): ReadonlyMap<SocketId, SocketReader> {
		return this.#sockets;
	}

	/** Events that the trace has and that were not read yet. */
	get waiting(): number {
		return this.#trace.log.length - this.#read;
	}

	/**
	 * Takes in what the trace has become since the last time. Costs O(1) for each event and frame that is new.
	 *
	 * @param limit moments after which the rest waits for the next time; what one event brings is not divided
	 */
	read(limit: number): void {
		const until = this.client.length + this.server.length + limit;
		for (const { line, event, after } of this.#newLines()) {
			if (!this.#readTo(after, until)) return;
			this.#lastLine = line;
			this.#print(event);
		}
		this.#readTo(this.#trace.log.length, until);
	}

	/** @returns whether it came there before there were so many moments */
	#readTo(end: number, until: number): boolean {
		while (this.#read < end) {
			if (this.client.length + this.server.length >= until) return false;
			this.#take(this.#trace.log[this.#read++]);
		}
		return true;
	}

	/** Puts a moment at the end of its side. */
	place(side: Side, t: number, socket: SocketId | null, fact: MomentFact): PlacedMoment {
		const lane = this[side];
		// One side's clock never runs backwards; what was held back on its way can only be later than it says.
		const key = Math.max(t, lane.at(-1)?.key ?? 0);
		const moment: PlacedMoment = { ...fact, t, side, socket, index: lane.length, position: -1, key };
		lane.push(moment);
		return moment;
	}

	/** Lines that were not printed yet: as the console has them, and as they are to be printed. */
	#newLines(): readonly NewLine[] {
		const entries = this.#trace.consoleEntries.map(({ event, after }) => ({ line: event, event, after }));
		const known = entries.findLastIndex(({ line }) => line === this.#lastLine);
		const first = entries[0];
		if (known !== -1 || first === undefined || first.line.kind === 'console') return entries.slice(known + 1);
		// The first entry counts every line before it; some of them have their moments already.
		const lines = first.line.lines - this.#lines;
		return [{ ...first, event: { ...first.line, lines } }, ...entries.slice(1)];
	}

	#print(event: ConsoleEvent | ConsoleDroppedEvent): void {
		const lines = event.kind === 'console' ? 1 : event.lines;
		this.#lines += lines;
		if (lines <= 0) return;
		if (this.#consoleMoments >= MAX_CONSOLE_MOMENTS) this.unlistedLines += lines;
		else {
			this.#consoleMoments += 1;
			this.place('client', event.t, null, { kind: 'console', entry: event });
		}
	}

	#take(event: TraceEvent | undefined): void {
		if (event === undefined || event.kind === 'console' || event.kind === 'console-dropped') return;
		if (event.kind === 'call' && event.socket === null) {
			if (event.method === 'construct') this.place('client', event.t, null, { kind: 'failed-construct', call: event });
		} else if (event.socket !== null && (this.#only ?? event.socket) === event.socket)
			this.#socket(event.socket)?.take(event);
	}

	#socket(socket: SocketId): SocketReader | undefined {
		const known = this.#sockets.get(socket);
		const connection = known ? null : this.#trace.connection(socket);
		if (!connection) return known;
		const made = new SocketReader(connection, (side, t, fact) => this.place(side, t, socket, fact));
		this.#sockets.set(socket, made);
		return made;
	}
}
