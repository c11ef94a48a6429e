import type { Direction, PeerFact } from '../../trace/events.ts';
import type { TapRecord } from '../../trace/tap/channel.ts';
import type { LabLimits } from '../limits.ts';

/** Where a socket's records go. */
export interface RecordQueue {
	/** Copies a record. @returns false when there is no room */
	add(record: TapRecord): boolean;
	/** Asks to be given `takeHeld`'s records when there is room again. */
	holdBack(log: SocketLog): void;
	/** So many bytes were not kept. */
	lose(bytes: number): void;
	/** The socket is gone. */
	forget(log: SocketLog): void;
	now(): number;
}

/**
 * The records of one socket on their way to the page that watches it. Where bytes can't be kept, the rest of their
 * direction is only counted: a decoder has no use for bytes behind a gap.
 */
export class SocketLog {
	readonly tag: string;
	readonly #queue: RecordQueue;
	readonly #limits: LabLimits;
	#recorded = 0;
	readonly #lost = { out: 0, in: 0 };
	readonly #cut = { out: false, in: false };
	#facts: PeerFact[] = [];

	constructor(tag: string, queue: RecordQueue, limits: LabLimits) {
		this.tag = tag;
		this.#queue = queue;
		this.#limits = limits;
	}

	/** @param chunk is copied */
	bytes(direction: Direction, chunk: Uint8Array, t: number): void {
		if (!this.#cut[direction] && this.#recorded + chunk.length <= this.#limits.tapBytesPerSocket) {
			if (this.#queue.add({ tag: this.tag, t, kind: 'bytes', direction, chunk })) {
				this.#recorded += chunk.length;
				return;
			}
		}
		this.#cut[direction] = true;
		this.#lost[direction] += chunk.length;
		this.#queue.lose(chunk.length);
		this.#queue.holdBack(this);
	}

	fact(fact: PeerFact): void {
		const late = this.#facts.length > 0;
		if (!late && this.#queue.add({ tag: this.tag, t: this.#queue.now(), kind: 'peer', fact })) return;
		this.#facts.push(fact);
		if (this.#facts.length > this.#limits.tapHeldFacts) this.#facts.shift();
		this.#queue.holdBack(this);
	}

	end(): void {
		this.#queue.forget(this);
	}

	/** @returns the losses and facts that could not be told when they happened; they are handed out once */
	takeHeld(): TapRecord[] {
		const { tag } = this;
		const t = this.#queue.now();
		const records: TapRecord[] = [];
		for (const direction of ['out', 'in'] as const) {
			const bytes = this.#lost[direction];
			if (bytes > 0) records.push({ tag, t, kind: 'lost', direction, bytes });
			this.#lost[direction] = 0;
		}
		for (const fact of this.#facts) records.push({ tag, t, kind: 'peer', fact });
		this.#facts = [];
		return records;
	}
}
