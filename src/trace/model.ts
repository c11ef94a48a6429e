import type { Connection, ConstructCall } from './connection.ts';
import { ConnectionBuilder } from './connection-builder.ts';
import { type ConsoleEntry, ConsoleTail } from './console-tail.ts';
import type {
	ConsoleDroppedEvent,
	ConsoleEvent,
	Direction,
	NetworkEvent,
	ServerEvent,
	SocketEvent,
	SocketId,
	TraceEvent,
} from './events.ts';
import { MAX_EVENTS, MAX_FRAMES, MAX_WIRE_BYTES } from './limits.ts';

/** What a trace could not keep. */
export interface Dropped {
	/** Calls, events, states and peer facts beyond `MAX_EVENTS`. */
	readonly events: number;
	/** Bytes beyond `MAX_WIRE_BYTES`, `MAX_EVENTS` or `MAX_FRAMES`. */
	readonly bytes: number;
	/** Console lines that are no longer shown; those that the sandbox did not send are counted too. */
	readonly consoleLines: number;
}

/** The events of a run within bounds: the first ones of the API and the wire, the last ones of the console. */
class TraceLog {
	readonly console = new ConsoleTail();
	readonly #events: TraceEvent[] = [];
	/** What was on the wire and not kept, one entry for each direction of each socket. */
	readonly #lost = new Map<string, { t: number; socket: SocketId; direction: Direction; bytes: number }>();
	#wireBytes = 0;
	#wireFull = false;
	#droppedEvents = 0;
	#droppedBytes = 0;

	get dropped(): Dropped {
		return { events: this.#droppedEvents, bytes: this.#droppedBytes, consoleLines: this.console.dropped };
	}

	/** Every event that was kept, in order of arrival; bytes that were not kept stand as `lost` events at the end. */
	get events(): readonly TraceEvent[] {
		const lost = [...this.#lost.values()].map((entry) => ({ kind: 'lost', ...entry }) as const);
		return [...this.console.mergeInto(this.#events), ...lost];
	}

	/** What was kept, the console's events not counted, in order of arrival: the same array all along. */
	get kept(): readonly TraceEvent[] {
		return this.#events;
	}

	/** @returns whether the event was kept */
	add(event: TraceEvent): boolean {
		if (event.kind === 'console' || event.kind === 'console-dropped') {
			this.console.add(event, this.#events.length);
			return true;
		}
		const full = this.#events.length >= MAX_EVENTS;
		if (event.kind === 'bytes') {
			// Once a chunk is missing, a later one has no place: what follows is lost as well.
			this.#wireFull ||= full || this.#wireBytes + event.chunk.length > MAX_WIRE_BYTES;
			if (this.#wireFull) {
				this.#lose(event.t, event.socket, event.direction, event.chunk.length);
				return false;
			}
			this.#wireBytes += event.chunk.length;
		} else if (full) {
			if (event.kind === 'lost') this.#lose(event.t, event.socket, event.direction, event.bytes);
			else this.#droppedEvents++;
			return false;
		}
		this.#events.push(event);
		return true;
	}

	#lose(t: number, socket: SocketId, direction: Direction, bytes: number): void {
		const key = `${socket} ${direction}`;
		const entry = this.#lost.get(key);
		if (entry) entry.bytes += bytes;
		else this.#lost.set(key, { t, socket, direction, bytes });
		this.#droppedBytes += bytes;
	}
}

/**
 * A trace as it is read: the events, and what they say about each connection. It grows by `append` and never shrinks,
 * except for the console, whose last lines are kept.
 *
 * Its memory is bounded (see `limits.ts`). When a bound is reached, later events are not kept and `dropped` counts them;
 * each connection's present state is still followed.
 *
 * Nothing is copied on reading: a connection, its lists and `connections` are the same objects all along and grow in
 * place. A memo that is to see them grow must return something else than the list itself (a slice, a length), or compare
 * by the revision.
 */
export class TraceModel {
	readonly #log = new TraceLog();
	readonly #builders = new Map<SocketId, ConnectionBuilder>();
	readonly #connections: ConnectionBuilder[] = [];
	readonly #failedConstructs: ConstructCall[] = [];
	readonly #serverEvents: ServerEvent[] = [];
	readonly #network: NetworkEvent[] = [];
	readonly #budget = { frames: MAX_FRAMES, undecoded: 0 };

	/** @returns a model of these events */
	static of(events: readonly TraceEvent[]): TraceModel {
		const model = new TraceModel();
		model.append(events);
		return model;
	}

	/** Takes the events in at the end. Costs O(1) for each, and O(1) for each of their bytes. */
	append(events: readonly TraceEvent[]): void {
		for (const event of events) {
			const kept = this.#log.add(event);
			if (event.kind === 'console' || event.kind === 'console-dropped') continue;
			const number = kept ? this.#log.kept.length - 1 : null;
			if (event.kind === 'worker-ended') {
				for (const builder of this.#connections) if (number !== null) builder.endWorker(event, number);
			} else if (event.kind === 'server-ended') {
				if (kept) this.#serverEvents.push(event);
			} else if (event.kind === 'network') {
				if (kept) this.#network.push(event);
			} else if (event.socket === null) {
				if (kept && (event.kind === 'server-call' || event.kind === 'server-event')) this.#serverEvents.push(event);
				if (kept && event.kind === 'call' && event.method === 'construct') this.#failedConstructs.push(event);
			} else this.#builder(event.socket).apply(event satisfies SocketEvent, number);
		}
	}

	/** Every event that is kept, in order of arrival. Made anew at each reading, in O(n): for saving, not for views. */
	get events(): readonly TraceEvent[] {
		return this.#log.events;
	}

	/** Whether there is a frame of any connection. */
	get hasFrames(): boolean {
		return this.#connections.some(({ frames }) => frames.length > 0);
	}

	/** The events that are kept, the console's not counted, in order of arrival: the same array all along. */
	get log(): readonly TraceEvent[] {
		return this.#log.kept;
	}

	/** The last lines of the console, each with the number of events of `log` that came before it. */
	get consoleEntries(): readonly ConsoleEntry[] {
		return this.#log.console.entries;
	}

	/** All lines that the console was given, also those that are not kept. */
	get printedLines(): number {
		return this.#log.console.printed;
	}

	/** The sockets in the order of their numbers. Each stays the same object while it grows. */
	get connections(): readonly Connection[] {
		return this.#connections;
	}

	/** The last lines of the console; the first entry counts those that are not kept. */
	get console(): readonly (ConsoleEvent | ConsoleDroppedEvent)[] {
		return this.#log.console.events;
	}

	/** Calls of the constructor that threw, so that there is no socket. */
	get failedConstructs(): readonly ConstructCall[] {
		return this.#failedConstructs;
	}

	/** What `server.js` did and was told as a whole, not of one socket; its end. */
	get serverEvents(): readonly ServerEvent[] {
		return this.#serverEvents;
	}

	/** What the reader did to the network of a run in the page. */
	get network(): readonly NetworkEvent[] {
		return this.#network;
	}

	/** What was left out because a bound was reached. */
	get dropped(): Dropped {
		const { dropped } = this.#log;
		return { ...dropped, bytes: dropped.bytes + this.#budget.undecoded };
	}

	connection(socket: SocketId): Connection | null {
		return this.#builders.get(socket) ?? null;
	}

	#builder(socket: SocketId): ConnectionBuilder {
		const known = this.#builders.get(socket);
		if (known) return known;
		const builder = new ConnectionBuilder(socket, this.#budget, this.#network);
		this.#builders.set(socket, builder);
		const after = this.#connections.findLastIndex((other) => other.socket < socket);
		this.#connections.splice(after + 1, 0, builder);
		return builder;
	}
}
