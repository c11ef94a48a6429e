import { ConsoleTail } from './console-tail.ts';
import type { Direction, SocketId, TraceEvent } from './events.ts';
import { MAX_EVENTS, MAX_WIRE_BYTES } from './limits.ts';

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
export class TraceLog {
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
