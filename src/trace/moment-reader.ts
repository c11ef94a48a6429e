import type { Connection } from './connection.ts';
import { lineCount } from './console-tail.ts';
import type { ConsoleDroppedEvent, ConsoleEvent, SocketId } from './events.ts';
import type { Entry, History, Side } from './history.ts';
import { MAX_CONSOLE_MOMENTS } from './limits.ts';
import type { TraceModel } from './model.ts';
import { isRow, type Moment, type MomentFact, type MomentOf, refOfMoment } from './moment.ts';
import { refKey } from './trace-ref.ts';

/** The moments of one socket: its history, each entry at its place among all moments. It grows in place. */
export class SocketMoments {
	readonly connection: Connection;
	readonly history: History;
	/** By the id of the entry. */
	readonly #placed: Moment[] = [];
	readonly #first: Record<Side, Moment | null> = { client: null, server: null };

	constructor(connection: Connection) {
		this.connection = connection;
		this.history = connection.history;
	}

	/** How many entries of the history have their moments. */
	get count(): number {
		return this.#placed.length;
	}

	/** Takes the moment of the next entry. */
	add(moment: Moment): void {
		this.#placed.push(moment);
		this.#first[moment.side] ??= moment;
	}

	/** @returns the moment of an entry; null for no entry, and before it is read */
	at<Kind extends Entry['kind']>(entry: (Entry & { readonly kind: Kind }) | null | undefined): MomentOf<Kind> | null {
		const found = entry ? this.#placed[entry.id] : undefined;
		return found !== undefined && isOf(found, entry?.kind) ? found : null;
	}

	/** Position of its first moment. */
	get start(): number {
		const { client, server } = this.#first;
		return Math.min(client?.position ?? Number.POSITIVE_INFINITY, server?.position ?? Number.POSITIVE_INFINITY);
	}

	/** Position of its last moment so far. */
	get end(): number {
		const { client, server } = this.history.last;
		return Math.max(this.at(client)?.position ?? -1, this.at(server)?.position ?? -1);
	}

	/** The call from which a moment at the server came (`History.origin`). */
	origin(moment: Moment): MomentOf<'call'> | null {
		return moment.source && this.at(this.history.origin(moment.source));
	}

	/** The event with which the page learned of a moment at the server (`History.arrival`). */
	arrival(moment: Moment): MomentOf<'event'> | null {
		return moment.source && this.at(this.history.arrival(moment.source));
	}

	/** The moment at the other end without which this one could not have been (`History.cause`). */
	cause(moment: Moment): Moment | null {
		return moment.source && this.at(this.history.cause(moment.source));
	}
}

function isOf<Kind extends Entry['kind']>(moment: Moment, kind: Kind | undefined): moment is MomentOf<Kind> {
	return moment.kind === kind;
}

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
 * two interleave is another matter (`moments.ts`).
 */
export class MomentReader {
	readonly client: PlacedMoment[] = [];
	readonly server: PlacedMoment[] = [];
	/** What was done to the network: it is known at once, and what came before it at either side is heard of later. */
	readonly network: PlacedMoment[] = [];
	/** Lines of the console that stand on no moment, because there were too many. */
	unlistedLines = 0;
	readonly #trace: TraceModel;
	readonly #only: SocketId | null;
	/** What only the timeline shows, by the key of its ref. */
	readonly rows = new Map<string, Moment>();
	readonly #counts = new Map<string, number>();
	readonly sockets = new Map<SocketId, SocketMoments>();
	#read = 0;
	#lastLine: ConsoleEvent | ConsoleDroppedEvent | null = null;
	#lines = 0;
	#consoleMoments = 0;

	/** @param only the socket to read; null for all of them */
	constructor(trace: TraceModel, only: SocketId | null) {
		this.#trace = trace;
		this.#only = only;
	}

	/** Events that the trace has and that were not read yet, lines of the console among them. */
	get waiting(): number {
		return this.#trace.log.length - this.#read + this.#trace.printedLines - this.#lines;
	}

	/**
	 * Takes in what the trace has become since the last time. Costs O(1) for each event and frame that is new.
	 *
	 * @param limit moments after which the rest waits for the next time; what one event brings is not divided
	 */
	read(limit: number): void {
		const until = this.#count + limit;
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
			if (this.#count >= until) return false;
			this.#take(this.#read++);
		}
		return true;
	}

	get #count(): number {
		return this.client.length + this.server.length + this.network.length;
	}

	/** Puts a moment at the end of its side. */
	#place(side: Side, t: number, socket: SocketId | null, source: Entry | null, fact: MomentFact): PlacedMoment {
		const lane = this[fact.kind === 'network' ? 'network' : side];
		// One side's clock never runs backwards; what was held back on its way can only be later than it says.
		const key = Math.max(t, lane.at(-1)?.key ?? 0);
		const counted = `${socket ?? ''} ${fact.kind}`;
		const nth = this.#counts.get(counted) ?? 0;
		this.#counts.set(counted, nth + 1);
		const moment: PlacedMoment = { ...fact, t, side, socket, source, nth, index: lane.length, position: -1, key };
		lane.push(moment);
		if (isRow(fact.kind)) this.rows.set(refKey(refOfMoment(moment)), moment);
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
		const lines = lineCount(event);
		this.#lines += lines;
		if (lines <= 0) return;
		if (this.#consoleMoments >= MAX_CONSOLE_MOMENTS) this.unlistedLines += lines;
		else {
			this.#consoleMoments += 1;
			const side = event.kind === 'console' && event.program === 'server' ? 'server' : 'client';
			this.#place(side, event.t, null, null, { kind: 'console', entry: event });
		}
	}

	/** Makes moments of what became known with one event of the log. */
	#take(number: number): void {
		const event = this.#trace.log[number];
		if (event === undefined || event.kind === 'console' || event.kind === 'console-dropped') return;
		if (event.kind === 'worker-ended') {
			for (const connection of this.#trace.connections) this.#takeOf(connection, number);
		} else if (event.kind === 'call' && event.socket === null) {
			if (event.method !== 'construct') return;
			this.#place('client', event.t, null, null, { kind: 'failed-construct', call: event });
		} else if (event.kind === 'network') {
			// Who turned it sits at the page.
			this.#place('client', event.t, null, null, { kind: event.kind, change: event.change });
		} else if (event.kind === 'server-ended') {
			this.#place('server', event.t, null, null, { kind: event.kind, ended: event });
		} else if (event.kind === 'server-call' && event.socket === null) {
			this.#place('server', event.t, null, null, { kind: event.kind, made: event });
		} else if (event.kind === 'server-event' && event.socket === null) {
			this.#place('server', event.t, null, null, { kind: event.kind, told: event });
		} else if (event.socket !== null) this.#takeOf(this.#trace.connection(event.socket), number);
	}

	#takeOf(connection: Connection | null, number: number): void {
		if (connection === null || (this.#only ?? connection.socket) !== connection.socket) return;
		const { socket, history } = connection;
		let moments = this.sockets.get(socket);
		if (moments === undefined) {
			moments = new SocketMoments(connection);
			this.sockets.set(socket, moments);
		}
		for (let entry = history.entries[moments.count]; entry; entry = history.entries[moments.count]) {
			if (entry.event > number) break;
			moments.add(this.#place(entry.side, entry.t, socket, entry, entry));
		}
	}
}
