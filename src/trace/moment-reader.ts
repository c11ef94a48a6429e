import type { ConsoleDroppedEvent, ConsoleEvent, SocketId, TraceEvent } from './events.ts';
import { MAX_CONSOLE_MOMENTS } from './limits.ts';
import type { TraceModel } from './model.ts';
import type { Moment, MomentFact, Side } from './moment.ts';
import { SocketReader } from './socket-reader.ts';

/** A moment whose place can still change. */
export type PlacedMoment = Moment & { position: number; readonly key: number };

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

	/** Takes in what the trace has become since the last time. Costs O(1) for each event and frame that is new. */
	read(): void {
		const { log } = this.#trace;
		for (const { event, after } of this.#newLines()) {
			while (this.#read < after) this.#take(log[this.#read++]);
			this.#print(event);
		}
		while (this.#read < log.length) this.#take(log[this.#read++]);
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

	#newLines(): readonly { readonly event: ConsoleEvent | ConsoleDroppedEvent; readonly after: number }[] {
		const entries = this.#trace.consoleEntries;
		const known = entries.findLastIndex(({ event }) => event === this.#lastLine);
		this.#lastLine = entries.at(-1)?.event ?? null;
		const first = entries[0];
		if (known !== -1 || first === undefined || first.event.kind === 'console') return entries.slice(known + 1);
		// The first entry counts every line before it; some of them have their moments already.
		const lines = first.event.lines - this.#lines;
		return [{ event: { ...first.event, lines }, after: first.after }, ...entries.slice(1)];
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
