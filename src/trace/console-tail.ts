import type { ConsoleDroppedEvent, ConsoleEvent } from './events.ts';
import { MAX_CONSOLE_LINES } from './limits.ts';

/** A console event, and how many other events of the run were kept before it. */
export interface ConsoleEntry {
	readonly event: ConsoleEvent | ConsoleDroppedEvent;
	readonly after: number;
}

/** How many lines of the console an event stands for. */
export const lineCount = (event: ConsoleEvent | ConsoleDroppedEvent): number =>
	event.kind === 'console' ? 1 : event.lines;

/** The last lines of a run's console. What came before them is one `console-dropped` event at the beginning. */
export class ConsoleTail {
	#entries: ConsoleEntry[] = [];
	#dropped = 0;
	#printed = 0;
	#events: (ConsoleEvent | ConsoleDroppedEvent)[] = [];
	#stale = false;

	/** Lines that were printed and are not kept here, whoever dropped them. */
	get dropped(): number {
		return this.#dropped;
	}

	/** All lines that were ever printed, kept or not. */
	get printed(): number {
		return this.#printed;
	}

	/**
	 * @param after how many other events of the run came before this one
	 */
	add(event: ConsoleEvent | ConsoleDroppedEvent, after: number): void {
		this.#printed += lineCount(event);
		if (event.kind === 'console-dropped') this.#dropped += event.lines;
		this.#entries.push({ event, after });
		this.#stale = true;
		// Trimming at twice the bound moves each line once, so that a flood costs O(1) a line.
		if (this.#entries.length >= 2 * MAX_CONSOLE_LINES) this.#trim();
	}

	/** The last lines, each with its place among the other events. */
	get entries(): readonly ConsoleEntry[] {
		this.#trim();
		return this.#entries;
	}

	/** The same array until something is printed. */
	get events(): readonly (ConsoleEvent | ConsoleDroppedEvent)[] {
		if (this.#stale) {
			this.#trim();
			this.#events = this.#entries.map((entry) => entry.event);
			this.#stale = false;
		}
		return this.#events;
	}

	/** Puts the console's events back between the others, where they were. */
	mergeInto<Event>(others: readonly Event[]): (Event | ConsoleEvent | ConsoleDroppedEvent)[] {
		this.#trim();
		const parts: (readonly (Event | ConsoleEvent | ConsoleDroppedEvent)[])[] = [];
		let next = 0;
		for (const { event, after } of this.#entries) {
			parts.push(others.slice(next, after), [event]);
			next = after;
		}
		parts.push(others.slice(next));
		return parts.flat();
	}

	/** Keeps the last lines; the first entry then says how many are missing. */
	#trim(): void {
		const surplus = this.#entries.length - MAX_CONSOLE_LINES;
		if (surplus <= 0) return;
		// One entry more makes room for the one that counts what is missing.
		const gone = this.#entries.splice(0, surplus + 1);
		const lines = gone.reduce((sum, { event }) => sum + lineCount(event), 0);
		this.#dropped += gone.filter(({ event }) => event.kind === 'console').length;
		const last = gone.at(-1);
		if (last === undefined) return;
		this.#entries.unshift({ event: { kind: 'console-dropped', t: last.event.t, lines }, after: last.after });
	}
}

/** @returns the first error that nothing caught, of the lines that are kept; null where there was none */
export function uncaughtIn(console: readonly (ConsoleEvent | ConsoleDroppedEvent)[]): ConsoleEvent | null {
	const found = console.find((event) => event.kind === 'console' && event.level === 'uncaught');
	return found?.kind === 'console' ? found : null;
}
