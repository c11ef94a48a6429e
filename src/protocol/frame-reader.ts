import type { Frame } from './frame.ts';
import { extendedLength } from './frame-rules.ts';
import { applyMaskInPlace } from './masking.ts';

/**
 * How many bytes the frame at `start` needs before more can be said of it: two, then its whole header, then the whole
 * frame. So the frame is complete when `bytes` holds as many.
 */
export function bytesNeeded(bytes: Uint8Array, start: number): number {
	const available = bytes.length - start;
	if (available < 2) return 2;
	const second = bytes[start + 1] ?? 0;
	const headerLength = headerLengthOf(second);
	const length7 = second & 0x7f;
	if (length7 <= 125) return headerLength + length7;
	return available < headerLength ? headerLength : headerLength + extendedLength(bytes, start);
}

/** Whether the header of the frame at `start` has arrived, masking key included. */
export function headerComplete(bytes: Uint8Array, start: number): boolean {
	const available = bytes.length - start;
	return available >= 2 && available >= headerLengthOf(bytes[start + 1] ?? 0);
}

/** The header's length follows from a frame's second byte: 2, 4 or 10 bytes, and 4 for a masking key. */
function headerLengthOf(second: number): number {
	const length7 = second & 0x7f;
	return (length7 <= 125 ? 2 : length7 === 126 ? 4 : 10) + (second >= 0x80 ? 4 : 0);
}

/**
 * Reads the frame that takes `size` bytes of `bytes` from `start`, breaking rules or not.
 *
 * @param unmasked a copy of `bytes`: the payload of a masked frame is unmasked in it, and is then a view of it
 * @param offset of the frame in its direction of the connection
 */
export function readFrame(bytes: Uint8Array, unmasked: Uint8Array, start: number, size: number, offset: number): Frame {
	const first = bytes[start] ?? 0;
	const second = bytes[start + 1] ?? 0;
	const masked = second >= 0x80;
	const length7 = second & 0x7f;
	const lengthForm = length7 <= 125 ? 7 : length7 === 126 ? 16 : 64;
	const headerLength = headerLengthOf(second);
	const base = bytes.byteOffset + start;
	const maskingKey = masked ? new Uint8Array(bytes.buffer, base + headerLength - 4, 4) : null;
	const payloadBase = unmasked.byteOffset + start + headerLength;
	const payload = new Uint8Array(unmasked.buffer, payloadBase, size - headerLength);
	if (maskingKey !== null) applyMaskInPlace(payload, maskingKey);
	return {
		offset,
		fin: first >= 0x80,
		rsv1: (first & 0x40) !== 0,
		rsv2: (first & 0x20) !== 0,
		rsv3: (first & 0x10) !== 0,
		opcode: first & 0x0f,
		masked,
		lengthForm,
		payloadLength: size - headerLength,
		maskingKey,
		headerLength,
		bytes: new Uint8Array(bytes.buffer, base, size),
		payload,
	};
}
