import { encodedLength, TapBatch, type TapRecord } from '../../trace/tap/channel.ts';
import type { Counters } from '../counters.ts';
import { TokenBucket } from '../guard/token-bucket.ts';
import type { Cancel, Host, Surroundings } from '../host.ts';
import type { LabLimits } from '../limits.ts';
import { type RecordQueue, SocketLog } from './socket-log.ts';

/** Bytes on their way to all watchers together. */
export class Backlog {
	readonly #limits: LabLimits;
	#bytes = 0;

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	/**
	 * @param own what is already on its way to one watcher
	 * @returns whether so many bytes more may be kept for it: it has a small share of its own, and beyond that what others
	 * leave of the common one
	 */
	hasRoom(own: number, bytes: number): boolean {
		const { tapReserve, tapBacklog, tapBacklogs } = this.#limits;
		if (own + bytes <= tapReserve) return true;
		return own + bytes <= tapBacklog && this.#bytes + bytes <= tapBacklogs;
	}

	add(bytes: number): void {
		this.#bytes += bytes;
	}

	remove(bytes: number): void {
		this.#bytes -= bytes;
	}
}

/** The page at the other end of a tap. */
export interface Watcher {
	/**
	 * Sends a batch of records; never waits.
	 *
	 * @param sent to be called once when the bytes are no longer needed, whatever has become of them
	 */
	send(batch: Uint8Array, sent: () => void): void;
}

/** What all taps share. */
export interface TapSurroundings extends Surroundings {
	readonly counters: Counters;
	readonly backlog: Backlog;
}

const NO_BATCH = new TapBatch(0);

/**
 * Streams the records of some sockets to one page, in batches. It never makes a socket wait: while the page does not keep
 * up, and a bounded amount is on its way to it, records are counted instead of kept.
 */
export class Tap implements RecordQueue {
	readonly id: string;
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #watcher: Watcher;
	readonly #backlog: Backlog;
	readonly #counters: Counters;
	#batch = NO_BATCH;
	/** A batch that has left and can be filled again. */
	#spare: TapBatch | null = null;
	/** Bytes that are in the batch or have not left yet. */
	#held = 0;
	/** Batches that have not left yet. */
	#underWay = 0;
	readonly #pace: TokenBucket;
	#cancelFlush: Cancel | null = null;
	#open = true;
	readonly #live = new Map<string, SocketLog>();
	#laggards = new Set<SocketLog>();
	#numbered = 0;

	constructor(id: string, watcher: Watcher, { host, limits, counters, backlog }: TapSurroundings) {
		this.id = id;
		this.#host = host;
		this.#limits = limits;
		this.#watcher = watcher;
		this.#backlog = backlog;
		const { tapFlushInterval, tapFlushBurst } = limits;
		this.#pace = new TokenBucket({ perSecond: 1000 / tapFlushInterval, burst: tapFlushBurst - 1 }, host.now());
		this.#counters = counters;
	}

	/**
	 * Begins the records of one socket.
	 *
	 * @param tag its name; null to have it numbered `s1`, `s2` …
	 * @returns `taken` when a live socket has this name, `full` when the tap watches as many as it may
	 */
	watch(tag: string | null): SocketLog | 'taken' | 'full' {
		if (this.#live.size >= this.#limits.socketsPerTap) return 'full';
		if (tag !== null && this.#live.has(tag)) return 'taken';
		const log = new SocketLog(tag ?? this.#nextNumber(), this, this.#limits);
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
		if (!this.#backlog.hasRoom(this.#held, encodedLength(record))) return false;
		this.#append(record);
		if (this.#batch.length >= this.#limits.tapFlushBytes) this.#flush();
		else if (this.#cancelFlush === null) this.#flushSoon();
		return true;
	}

	holdBack(log: SocketLog): void {
		if (!this.#open || (this.#laggards.size >= this.#limits.tapLaggards && !this.#laggards.has(log))) return;
		this.#laggards.add(log);
		this.#flushLater(this.#limits.tapRetry);
	}

	lose(bytes: number): void {
		this.#counters.add('tapLost', bytes);
	}

	forget(log: SocketLog): void {
		if (this.#live.get(log.tag) === log) this.#live.delete(log.tag);
	}

	/** The page is gone: nothing is kept any more. */
	close(): void {
		this.#open = false;
		this.#cancelFlush?.();
		this.#backlog.remove(this.#held);
		this.#laggards.clear();
		this.#live.clear();
	}

	#append(record: TapRecord): void {
		const length = encodedLength(record);
		if (length > this.#batch.room) {
			this.#send();
			this.#batch = this.#emptyBatch(length);
		}
		this.#batch.add(record);
		this.#held += length;
		this.#backlog.add(length);
	}

	#emptyBatch(length: number): TapBatch {
		const spare = this.#spare;
		if (spare === null || spare.room < length) return new TapBatch(Math.max(length, this.#limits.tapBatchBytes));
		this.#spare = null;
		return spare;
	}

	#flushSoon(): void {
		// What full batches owe beyond one interval is forgiven: who comes behind them waits no longer than that.
		this.#flushLater(Math.min(this.#limits.tapFlushInterval, this.#pace.debt(this.now())));
	}

	#flushLater(ms: number): void {
		this.#cancelFlush ??= this.#host.wait(Math.max(0, ms), () => this.#flush());
	}

	/**
	 * While a batch is under way, records gather until there is a whole one: a batch takes its room in memory however little
	 * is in it, and a page that does not read would have one for each few bytes.
	 */
	#flush(): void {
		this.#cancelFlush?.();
		this.#cancelFlush = null;
		this.#takeHeld();
		if (this.#underWay === 0 || this.#batch.length >= this.#limits.tapFlushBytes) this.#send();
		this.#pace.take(1, this.now());
		if (this.#laggards.size > 0) this.#flushLater(this.#limits.tapRetry);
	}

	#send(): void {
		const batch = this.#batch;
		if (batch.length === 0) return;
		this.#batch = NO_BATCH;
		this.#underWay += 1;
		this.#counters.add('tapBytes', batch.length);
		this.#watcher.send(batch.encoded, () => this.#sent(batch));
	}

	#sent(batch: TapBatch): void {
		if (!this.#open) return;
		this.#underWay -= 1;
		this.#held -= batch.length;
		this.#backlog.remove(batch.length);
		batch.clear();
		// One that was made for a very long record is not kept.
		if (batch.room === this.#limits.tapBatchBytes) this.#spare = batch;
		if (this.#underWay === 0 && this.#batch.length > 0) this.#flushSoon();
	}

	/** Adds what sockets held back, as far as there is room. */
	#takeHeld(): void {
		for (const log of this.#laggards) {
			if (!this.#backlog.hasRoom(this.#held, this.#limits.tapReportBytes)) return;
			for (const record of log.takeHeld()) this.#append(record);
			this.#laggards.delete(log);
		}
	}
}
