import { LAB_LIMITS, type LabLimits } from '../limits.ts';
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
