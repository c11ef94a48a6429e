import type { Counters } from '../counters.ts';
import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import type { GuardedPeer } from '../peer.ts';

/** The part of a peer that is asked whether it is there. */
export type KeptPeer = Pick<GuardedPeer, 'isOpen' | 'bufferedAmount' | 'isPaused' | 'bytesTaken' | 'ping' | 'cut'>;

/** Hears what comes from a peer. */
export interface Listening {
	/** @returns whether anything was read since it was asked last */
	takeHeard(): boolean;
}

/** What was known of a peer when it was looked at last. */
export interface Kept {
	readonly peer: KeptPeer;
	readonly listening: Listening;
	due: number;
	asked: boolean;
	/** Whether bytes waited for it then, and what it had taken. */
	waited: boolean;
	taken: number;
}

/** Peers that are looked at before others have their turn. */
const AT_ONCE = 100;

/**
 * Finds peers that are gone without a word: a phone without network, a cable that was pulled. Each socket is pinged now and
 * then, which also keeps proxies from taking it for idle. One that has given no sign of life from one ping to the next is
 * cut; a sign of life is anything that was read, a pong or not, or bytes that the peer took from those that waited for it.
 * A socket that the server itself does not read from is not judged, as a pong could not be seen.
 */
export class KeepAlive {
	readonly #host: Host;
	readonly #counters: Counters;
	readonly #limits: LabLimits;
	/** All wait equally long, so whoever is due next is first, and one timer does for all. */
	readonly #waiting = new Set<Kept>();
	#cancel: Cancel | null = null;

	constructor(host: Host, counters: Counters, limits: LabLimits = LAB_LIMITS) {
		this.#host = host;
		this.#counters = counters;
		this.#limits = limits;
	}

	/** @returns what `leave` is to be given once the peer is gone */
	join(peer: KeptPeer, listening: Listening): Kept {
		const kept = { peer, listening, due: 0, asked: false, waited: false, taken: 0 };
		this.#putLast(kept, this.#host.now());
		this.#cancel ??= this.#host.wait(this.#limits.keepAlive, this.#beat);
		return kept;
	}

	leave(kept: Kept): void {
		this.#waiting.delete(kept);
		if (this.#waiting.size > 0) return;
		this.#cancel?.();
		this.#cancel = null;
	}

	#putLast(kept: Kept, now: number): void {
		kept.due = now + this.#limits.keepAlive;
		this.#waiting.add(kept);
	}

	readonly #beat = (): void => {
		this.#cancel = null;
		const now = this.#host.now();
		let looked = 0;
		for (const kept of this.#waiting) {
			// Timers are a little early at times.
			const isDue = kept.due <= now + 1;
			if (!isDue || looked === AT_ONCE) {
				this.#cancel = this.#host.wait(isDue ? 0 : kept.due - now, this.#beat);
				return;
			}
			looked += 1;
			this.#waiting.delete(kept);
			if (this.#isThere(kept)) this.#putLast(kept, now);
		}
	};

	/** @returns whether it is to be asked again later */
	#isThere(kept: Kept): boolean {
		const { peer, listening } = kept;
		// The closing handshake has its own time limit.
		if (!peer.isOpen) return false;
		const waits = peer.bufferedAmount > 0;
		// Where a connection does not tell what was taken (NaN), that is taken for progress.
		const progress = kept.waited && !(peer.bytesTaken <= kept.taken);
		const judged = (kept.asked || (kept.waited && waits)) && (waits || !peer.isPaused);
		if (!listening.takeHeard() && !progress && judged) {
			this.#counters.add('limits', 1, 'keep-alive');
			peer.cut();
			return false;
		}
		kept.taken = peer.bytesTaken;
		kept.waited = waits;
		// Behind other bytes a ping would only wait.
		kept.asked = !waits;
		if (kept.asked) peer.ping();
		return true;
	}
}
