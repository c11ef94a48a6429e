import { bitsOf } from './bit-grid.layout.ts';
import { characterOf } from './hex-dump.layout.ts';

/** How one byte of a masked payload comes out (RFC 6455 §5.3). */
export interface UnmaskingStep {
	/** Counted from the first byte of the payload. */
	readonly index: number;
	/** Which byte of the key: the index modulo 4. */
	readonly keyIndex: number;
	readonly wire: number;
	readonly key: number;
	readonly plain: number;
	/** The payload's byte as ASCII, or a middle dot. */
	readonly character: string;
}

/** The bits of one step, eight of each. */
export interface UnmaskingBits {
	readonly wire: string;
	readonly key: string;
	readonly plain: string;
}

/**
 * @param masked the payload as it was on the wire
 * @param key the four bytes of the masking key
 * @returns a step for each byte from `start` up to but not including `end`
 */
export function unmaskingSteps(
	masked: Uint8Array,
	key: Uint8Array,
	start: number,
	end: number,
): readonly UnmaskingStep[] {
	return Array.from(masked.subarray(start, end), (wire, offset) => {
		const index = start + offset;
		const keyIndex = index % 4;
		const own = key[keyIndex] ?? 0;
		const plain = wire ^ own;
		return { index, keyIndex, wire, key: own, plain, character: characterOf(plain) };
	});
}

/** The three bytes of a step as bits. */
export function bitsOfStep({ wire, key, plain }: UnmaskingStep): UnmaskingBits {
	const bits = (byte: number) => bitsOf(Uint8Array.of(byte), 0, 8);
	return { wire: bits(wire), key: bits(key), plain: bits(plain) };
}
