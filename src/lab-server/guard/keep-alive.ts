import type { Counters } from '../counters.ts';
import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import type { GuardedPeer } from '../peer.ts';

/** The part of a peer that is asked whether it is there. */
export type KeptPeer = Pick<
	GuardedPeer,
	'isOpen' | 'bufferedAmount' | 'isPaused' | 'bytesTaken' | 'ping' | 'cut' | 'onClose'
>;

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

	constructor(host: Host, counters: Counters, limits: LabLimits = LAB_LIMITS) {
		this.#host = host;
		this.#counters = counters;
		this.#limits = limits;
	}

	/** @param takeHeard says whether anything was read since it was asked last */
	join(peer: KeptPeer, takeHeard: () => boolean): void {
		let cancel: Cancel = () => {};
		let asked = false;
		let waited = false;
		let taken = peer.bytesTaken;
		const beat = () => {
			// The closing handshake has its own time limit.
			if (!peer.isOpen) return;
			const waits = peer.bufferedAmount > 0;
			// Where a connection does not tell what was taken (NaN), that is taken for progress.
			const progress = waited && !(peer.bytesTaken <= taken);
			const judged = (asked || (waited && waits)) && (waits || !peer.isPaused);
			if (!takeHeard() && !progress && judged) {
				this.#counters.add('limits', 1, 'keep-alive');
				peer.cut();
				return;
			}
			taken = peer.bytesTaken;
			waited = waits;
			// Behind other bytes a ping would only wait.
			asked = !waits;
			if (asked) peer.ping();
			cancel = this.#host.wait(this.#limits.keepAlive, beat);
		};
		cancel = this.#host.wait(this.#limits.keepAlive, beat);
		peer.onClose(() => cancel());
	}
}
