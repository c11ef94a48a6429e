import { encodeTapRecords, type TapRecord } from '../../trace/tap-wire.ts';
import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS } from '../limits.ts';
import { type RecordQueue, SocketLog } from './socket-log.ts';

/** The page at the other end of a tap. */
export interface Watcher {
	/** Sends a batch of records; never waits. */
	send(batch: Uint8Array): void;
	/** Bytes that were given to `send` and have not left yet. */
	backlog(): number;
}

const costOf = (record: TapRecord): number =>
	LAB_LIMITS.tapRecordCost + (record.kind === 'bytes' ? record.chunk.length : 0);

/**
 * Streams the records of some sockets to one page, in batches. It never makes a socket wait: while the page does not keep
 * up, and a bounded amount is on its way to it, records are counted instead of kept.
 */
export class Tap implements RecordQueue {
	readonly id: string;
	readonly #host: Host;
	readonly #watcher: Watcher;
	#records: TapRecord[] = [];
	#queued = 0;
	#lastFlush = Number.NEGATIVE_INFINITY;
	#cancelFlush: Cancel | null = null;
	#open = true;
	readonly #live = new Map<string, SocketLog>();
	#laggards = new Set<SocketLog>();
	#numbered = 0;

	constructor(id: string, host: Host, watcher: Watcher) {
		this.id = id;
		this.#host = host;
		this.#watcher = watcher;
	}

	/**
	 * Begins the records of one socket.
	 *
	 * @param tag its name; null to have it numbered `s1`, `s2` …
	 * @returns `taken` when a live socket has this name, `full` when the tap watches as many as it may
	 */
	watch(tag: string | null): SocketLog | 'taken' | 'full' {
		if (this.#live.size >= LAB_LIMITS.socketsPerTap) return 'full';
		if (tag !== null && this.#live.has(tag)) return 'taken';
		const log = new SocketLog(tag ?? this.#nextNumber(), this);
		this.#live.set(log.tag, log);
		return log;
	}

	#nextNumber(): string {
		let tag: string;
		do tag = `s${++this.#numbered}`;
		while (this.#live.has(tag));
		return tag;
	}

	now(): number {
		return this.#host.now();
	}

	add(record: TapRecord): boolean {
		if (!this.#open) return true;
		const cost = costOf(record);
		if (this.#queued + this.#watcher.backlog() + cost > LAB_LIMITS.tapBacklog) return false;
		this.#records.push(record);
		this.#queued += cost;
		if (this.#queued >= LAB_LIMITS.tapFlushBytes) this.#flush();
		else if (this.#cancelFlush === null) this.#flushLater(this.#lastFlush + LAB_LIMITS.tapFlushInterval - record.at);
		return true;
	}

	holdBack(log: SocketLog): void {
		if (!this.#open || (this.#laggards.size >= LAB_LIMITS.tapLaggards && !this.#laggards.has(log))) return;
		this.#laggards.add(log);
		if (this.#cancelFlush === null) this.#flushLater(LAB_LIMITS.tapRetry);
	}

	forget(log: SocketLog): void {
		if (this.#live.get(log.tag) === log) this.#live.delete(log.tag);
	}

	/** The page is gone: nothing is kept any more. */
	close(): void {
		this.#open = false;
		this.#cancelFlush?.();
		this.#records = [];
		this.#laggards.clear();
		this.#live.clear();
	}

	#flushLater(ms: number): void {
		this.#cancelFlush = this.#host.wait(Math.max(0, ms), () => this.#flush());
	}

	#flush(): void {
		this.#cancelFlush?.();
		this.#cancelFlush = null;
		this.#lastFlush = this.#host.now();
		this.#takeHeld();
		const records = this.#records;
		this.#records = [];
		this.#queued = 0;
		if (records.length > 0) this.#watcher.send(encodeTapRecords(records));
		if (this.#laggards.size > 0) this.#flushLater(LAB_LIMITS.tapRetry);
	}

	/** Adds what sockets held back, as far as there is room. */
	#takeHeld(): void {
		for (const log of this.#laggards) {
			if (this.#queued + this.#watcher.backlog() >= LAB_LIMITS.tapBacklog) return;
			for (const record of log.takeHeld()) {
				this.#records.push(record);
				this.#queued += costOf(record);
			}
			this.#laggards.delete(log);
		}
	}
}
