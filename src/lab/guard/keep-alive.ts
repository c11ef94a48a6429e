import type { Duplex } from 'node:stream';
import type { Counters } from '../counters.ts';
import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';

/** The part of a server's socket that is asked whether its peer is there. */
export interface KeptSocket {
	readonly OPEN: number;
	readonly readyState: number;
	/** Bytes that the peer has not taken. */
	readonly bufferedAmount: number;
	ping(): void;
	terminate(): void;
	once(event: 'close', listener: () => void): unknown;
}

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
	join(webSocket: KeptSocket, link: Duplex, takeHeard: () => boolean): void {
		let cancel: Cancel = () => {};
		let asked = false;
		let waited = false;
		let taken = bytesTaken(link);
		const beat = () => {
			// The closing handshake has its own time limit.
			if (webSocket.readyState !== webSocket.OPEN) return;
			const waits = webSocket.bufferedAmount > 0;
			const progress = waited && !(bytesTaken(link) <= taken);
			const judged = (asked || (waited && waits)) && (waits || !link.isPaused());
			if (!takeHeard() && !progress && judged) {
				this.#counters.add('limits', 1, 'keep-alive');
				webSocket.terminate();
				return;
			}
			taken = bytesTaken(link);
			waited = waits;
			// Behind other bytes a ping would only wait.
			asked = !waits;
			if (asked) webSocket.ping();
			cancel = this.#host.wait(this.#limits.keepAlive, beat);
		};
		cancel = this.#host.wait(this.#limits.keepAlive, beat);
		webSocket.once('close', () => cancel());
	}
}

/**
 * Bytes that have left for the network. Once the network's own buffers are full, it grows only when the peer takes bytes.
 * NaN where a link does not tell, which is taken for progress.
 */
function bytesTaken(link: Duplex): number {
	return 'bytesWritten' in link && typeof link.bytesWritten === 'number'
		? link.bytesWritten - link.writableLength
		: Number.NaN;
}
