import type { Frame } from '../../protocol/frame.ts';
import { hexByte } from '../frame/hex-dump.layout.ts';

/** What became of one byte of a masked payload, in hexadecimal. */
export interface UnmaskedByte {
	readonly wire: string;
	readonly key: string;
	readonly plain: string;
	/** Counted from the first byte of the payload. */
	readonly at: number;
}

/** @returns null for a byte that is not of a masked payload */
export function unmaskedByte(
	{ bytes, headerLength, maskingKey, payload }: Frame,
	chosen: number | null,
): UnmaskedByte | null {
	const at = (chosen ?? -1) - headerLength;
	const [wire, plain] = [bytes[at + headerLength], payload[at]];
	const key = maskingKey?.[at % 4];
	if (at < 0 || wire === undefined || plain === undefined || key === undefined) return null;
	return { wire: `0x${hexByte(wire)}`, key: `0x${hexByte(key)}`, plain: `0x${hexByte(plain)}`, at };
}
