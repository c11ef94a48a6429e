import type { Frame } from './frame.ts';
import type { FrameHeader } from './frame-header.ts';
import { applyMaskInPlace } from './masking.ts';
import type { Violation } from './violations.ts';

/**
 * Makes a frame of its header and its bytes, whether or not it breaks rules.
 *
 * @param header complete
 * @param start where in `bytes` the frame begins
 * @param size bytes of it that are there, at least its header
 * @param offset of the frame in its direction of the connection
 * @param unmasked a copy of `bytes`: the payload of a masked frame is unmasked in it, and is then a view of it
 */
export function frameOf(
	header: FrameHeader,
	bytes: Uint8Array,
	unmasked: Uint8Array,
	start: number,
	size: number,
	offset: number,
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
