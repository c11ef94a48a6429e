import type { Frame } from './frame.ts';
import type { FrameHeader } from './frame-header.ts';
import { applyMaskInPlace } from './masking.ts';
import type { Violation } from './violations.ts';

/** Where the bytes of a frame are. */
export interface FramePlace {
	/** Holds the frame from `start` on; shorter where its end did not arrive. */
	readonly bytes: Uint8Array;
	readonly start: number;
	/** The bytes of the frame that are there, at least its header. */
	readonly size: number;
	/** Of the frame in its direction of the connection. */
	readonly offset: number;
}

/**
 * Makes a frame of its header and its bytes, whether or not it breaks rules.
 *
 * @param header complete
 * @param unmasked a copy of `bytes`: the payload of a masked frame is unmasked in it, and is then a view of it
 */
export function frameOf(
	header: FrameHeader,
	{ bytes, start, size, offset }: FramePlace,
	unmasked: Uint8Array,
	violations: readonly Violation[],
): Frame {
	const { first, masked, length: headerLength } = header;
	const base = bytes.byteOffset + start;
	const maskingKey = masked ? new Uint8Array(bytes.buffer, base + headerLength - 4, 4) : null;
	const payload = new Uint8Array(unmasked.buffer, unmasked.byteOffset + start + headerLength, size - headerLength);
	if (maskingKey !== null) applyMaskInPlace(payload, maskingKey);
	return {
		offset,
		fin: first >= 0x80,
		rsv1: (first & 0x40) !== 0,
		rsv2: (first & 0x20) !== 0,
		rsv3: (first & 0x10) !== 0,
		opcode: first & 0x0f,
		masked,
		lengthForm: header.form.form,
		payloadLength: header.payloadLength,
		maskingKey,
		headerLength,
		bytes: new Uint8Array(bytes.buffer, base, size),
		payload,
		violations,
	};
}
