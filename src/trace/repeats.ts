/**
 * Bytes without their repetitions. A long message of one letter, or of zeros, repeats its masking key on the wire, so runs that
 * send megabytes can be kept as text of a few kilobytes.
 */

/** A key has four bytes (RFC 6455 §5.3): each byte of such a run is like the fourth before it. */
const PERIOD = 4;
/** Shorter repetitions are not worth the words. */
const FEWEST = 64;

/** Bytes as they are, then how many more follow that are each like the fourth before them; by turns. */
export type Pieces = readonly (Uint8Array | number)[];

/** @returns the bytes alone where nothing repeats itself; costs O(n) */
export function withoutRepeats(bytes: Uint8Array): Pieces {
	const pieces: (Uint8Array | number)[] = [];
	let from = 0;
	let at = PERIOD;
	while (at < bytes.length) {
		const start = at;
		while (at < bytes.length && bytes[at] === bytes[at - PERIOD]) at += 1;
		if (at - start >= FEWEST) {
			pieces.push(bytes.subarray(from, start), at - start);
			from = at;
		}
		at = Math.max(at, start + 1);
	}
	if (from < bytes.length || pieces.length === 0) pieces.push(bytes.subarray(from));
	return pieces;
}

/** @returns how many bytes the repetitions of these pieces stand for */
export const repeatsIn = (pieces: readonly unknown[]): number =>
	pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'number' ? Math.max(piece, 0) : 0), 0);

/** Puts back what `withoutRepeats` left out. */
export function withRepeats(pieces: Pieces): Uint8Array {
	const lengths = pieces.map((piece) => (typeof piece === 'number' ? piece : piece.length));
	const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		if (typeof piece === 'number') {
			for (const end = at + piece; at < end; at += 1) bytes[at] = bytes[at - PERIOD] ?? 0;
		} else {
			bytes.set(piece, at);
			at += piece.length;
		}
	}
	return bytes;
}
