/** More of them would take too long to send. */
const PIECES = 400;

/** Chance that can be had again: the same seed gives the same choices (mulberry32). */
export class Random {
	#state: number;

	/** @param seed an unsigned 32-bit number */
	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** @returns a number from 0 up to but not including 1 */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** @returns a whole number, ends included */
	int(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	/** Mostly small ones, with a few large ones among them. */
	size(to: number): number {
		return Math.floor(to ** this.next());
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(choices: readonly [T, ...T[]]): T {
		return choices[this.int(0, choices.length - 1)] ?? choices[0];
	}

	bytes(length: number): Buffer {
		const bytes = Buffer.alloc(length);
		for (let at = 0; at < length; at += 1) bytes[at] = this.int(0, 255);
		return bytes;
	}

	/** @returns the seed of another one, for a part that can be had again by itself */
	seed(): number {
		return this.int(0, 0xffff_ffff);
	}

	/** Cuts bytes at random places: into single bytes, into a few large pieces, or anything between. */
	cut(bytes: Uint8Array): Uint8Array[] {
		const most = Math.max(this.pick([1, 16, 512, 8192, bytes.length]), Math.ceil(bytes.length / PIECES), 1);
		const pieces: Uint8Array[] = [];
		for (let at = 0; at < bytes.length; ) {
			const length = this.int(1, most);
			pieces.push(bytes.subarray(at, at + length));
			at += length;
		}
		return pieces;
	}
}
