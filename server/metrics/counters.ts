import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Counters } from '../../src/lab-server/counters.ts';
import { COUNTERS, type Metric, type MetricValue, type ServerCounterId } from './metric-table.ts';

/** Kinds of one thing that are told apart. The labels are our own words; this is for the day when one is not. */
const LABELS = 100;

/** The counters of one server. */
export class ServerCounters implements Counters {
	/** Each is made once: they are counted up for every frame. */
	readonly #plain = new Map(Object.keys(COUNTERS).map((id) => [id, { count: 0 }]));
	readonly #labelled = new Map<string, Map<string, number>>();

	add(id: ServerCounterId, amount = 1, label?: string): void {
		if (label === undefined) {
			const plain = this.#plain.get(id);
			if (plain !== undefined) plain.count += amount;
			return;
		}
		const counts = this.#labelled.get(id) ?? new Map<string, number>();
		if (counts.size === 0) this.#labelled.set(id, counts);
		const kind = counts.has(label) || counts.size < LABELS ? label : 'other';
		counts.set(kind, (counts.get(kind) ?? 0) + amount);
	}

	/** @returns every counter; of those with labels the kinds that have occurred */
	readings(): (readonly [Metric, MetricValue])[] {
		const none: MetricValue = new Map();
		return Object.entries<Metric>(COUNTERS).map(([id, metric]) => [
			metric,
			metric.label === undefined ? (this.#plain.get(id)?.count ?? 0) : (this.#labelled.get(id) ?? none),
		]);
	}
}

interface Counted {
	received: number;
	sent: number;
}

/**
 * Counts the bytes of upgraded connections by what the operating system's sockets count anyway, so that it costs nothing
 * while they are busy. Tunnels inside of this process have no socket of their own and are not counted twice.
 */
export class LinkBytes {
	readonly #counters: ServerCounters;
	readonly #links = new Map<Socket, Counted>();

	constructor(counters: ServerCounters) {
		this.#counters = counters;
	}

	/** @param headLength bytes that were read already and belong to what comes after the handshake */
	follow(link: Duplex, headLength: number): void {
		if (!(link instanceof Socket)) return;
		this.#links.set(link, { received: link.bytesRead - headLength, sent: link.bytesWritten });
	}

	/** The connection is closed. */
	end(link: Duplex): void {
		if (!(link instanceof Socket)) return;
		const counted = this.#links.get(link);
		if (counted !== undefined) this.#add(link, counted);
		this.#links.delete(link);
	}

	/** Brings the counters up to date. */
	count(): void {
		for (const [link, counted] of this.#links) this.#add(link, counted);
	}

	#add(link: Socket, counted: Counted): void {
		const { bytesRead, bytesWritten } = link;
		this.#counters.add('bytesReceived', bytesRead - counted.received);
		this.#counters.add('bytesSent', bytesWritten - counted.sent);
		counted.received = bytesRead;
		counted.sent = bytesWritten;
	}
}
