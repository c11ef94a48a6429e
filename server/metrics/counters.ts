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
