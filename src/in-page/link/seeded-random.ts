/**
 * Numbers that look like chance and are the same for the same seed each time (the additive steps of a Weyl sequence, mixed).
 *
 * @param seed any whole number; its low 32 bits count
 * @returns draws from 0 up to but not including 1
 */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
}
