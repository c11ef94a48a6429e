import type { Counters } from '../counters.ts';
import type { Cancel, Host } from '../host.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import type { Gated } from './read-gate.ts';
import { TokenBucket } from './token-bucket.ts';

/** What a socket, or all sockets of an address together, may send in a time: frames and bytes. */
export class RateBuckets {
	readonly #frames: TokenBucket;
	readonly #bytes: TokenBucket;

	constructor(frames: TokenBucket, bytes: TokenBucket) {
		this.#frames = frames;
		this.#bytes = bytes;
	}

	static ofSocket(now: number, limits: LabLimits = LAB_LIMITS): RateBuckets {
		return new RateBuckets(
			new TokenBucket({ perSecond: limits.framesPerSecond, burst: limits.framesBurst }, now),
			new TokenBucket({ perSecond: limits.bytesPerSecond, burst: limits.bytesBurst }, now),
		);
	}

	static ofAddress(now: number, limits: LabLimits = LAB_LIMITS): RateBuckets {
		return new RateBuckets(
			new TokenBucket({ perSecond: limits.addressFramesPerSecond, burst: limits.addressFramesBurst }, now),
			new TokenBucket({ perSecond: limits.addressBytesPerSecond, burst: limits.addressBytesBurst }, now),
		);
	}

	/** @returns ms until more may be read; 0 when that is at once */
	take(frames: number, bytes: number, now: number): number {
		this.#frames.take(frames, now);
		this.#bytes.take(bytes, now);
		return this.debt(now);
	}

	/** @returns ms until more may be read */
	debt(now: number): number {
		return Math.max(this.#frames.debt(now), this.#bytes.debt(now));
	}

	isFull(now: number): boolean {
		return this.#frames.isFull(now) && this.#bytes.isFull(now);
	}
}

/** Holds one socket to its own rates and to those of its address: it is not read from while it owes. */
export class RateLimiter {
	readonly #host: Host;
	readonly #counters: Counters;
	readonly #socket: Gated;
	readonly #ofSocket: RateBuckets;
	readonly #ofAddress: RateBuckets;
	#cancel: Cancel | null = null;

	constructor(
		{ host, counters, limits }: { host: Host; counters: Counters; limits: LabLimits },
		socket: Gated,
		ofAddress: RateBuckets,
	) {
		this.#host = host;
		this.#counters = counters;
		this.#socket = socket;
		this.#ofSocket = RateBuckets.ofSocket(host.now(), limits);
		this.#ofAddress = ofAddress;
	}

	/** Accounts for what was read. What was read already comes all the same, also while the socket is held. */
	take(frames: number, bytes: number, now: number): void {
		const own = this.#ofSocket.take(frames, bytes, now);
		const common = this.#ofAddress.take(frames, bytes, now);
		if (this.#cancel !== null || (own === 0 && common === 0)) return;
		this.#counters.add('limits', 1, own >= common ? 'rate-per-socket' : 'rate-per-address');
		this.#socket.hold('rate');
		this.#releaseAfter(Math.max(own, common));
	}

	/** The socket is gone. */
	stop(): void {
		this.#cancel?.();
	}

	#releaseAfter(ms: number): void {
		this.#cancel = this.#host.wait(Math.ceil(ms), () => {
			const now = this.#host.now();
			const debt = Math.max(this.#ofSocket.debt(now), this.#ofAddress.debt(now));
			if (debt > 0) {
				this.#releaseAfter(debt);
			} else {
				this.#cancel = null;
				this.#socket.release('rate');
			}
		});
	}
}
