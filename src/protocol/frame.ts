import type { LengthForm } from './length-form.ts';
import type { Violation } from './violations.ts';

/**
 * One WebSocket frame as a value (RFC 6455 §5.2), with the bytes that it was on the wire.
 *
 * `bytes` is the frame exactly as received; `payload` is after unmasking. For an unmasked frame `payload` is a view of
 * `bytes`.
 */
export interface Frame {
	/** Offset in bytes of the frame's first byte from the end of the opening handshake, in its own direction. */
	readonly offset: number;
	readonly fin: boolean;
	readonly rsv1: boolean;
	readonly rsv2: boolean;
	readonly rsv3: boolean;
	/** 0 to 15; see `OPCODES` for the six that have a meaning. */
	readonly opcode: number;
	readonly masked: boolean;
	/** Bits used for the payload length: 7, 7 + 16 or 7 + 64. */
	readonly lengthForm: LengthForm;
	/** Bytes of payload. */
	readonly payloadLength: number;
	/** The four bytes of the masking key; null in an unmasked frame. */
	readonly maskingKey: Uint8Array | null;
	/** Bytes before the payload: 2 to 14. */
	readonly headerLength: number;
	readonly bytes: Uint8Array;
	readonly payload: Uint8Array;
	/** The rules that its header breaks, in wire order; empty for a good frame, and where nobody judged it. */
	readonly violations: readonly Violation[];
}

/** The names of a frame's fields, in the order in which they stand in RFC 6455 §5.2. */
export type FieldName =
	| 'fin'
	| 'rsv1'
	| 'rsv2'
	| 'rsv3'
	| 'opcode'
	| 'mask'
	| 'length'
	| 'extended-length'
	| 'masking-key'
	| 'payload';

/** A field and the bits that it occupies, counted from the frame's first bit. */
export interface FrameField {
	readonly name: FieldName;
	/** The first bit; bit 0 is the most significant bit of the frame's first byte. */
	readonly start: number;
	/** How many bits. */
	readonly length: number;
}

/**
 * The fields of a frame with the bits that each occupies, so that a view can draw any frame without knowing the RFC.
 *
 * @returns the fields in wire order; fields that the frame does not have (extended length, masking key, an empty
 * payload) are absent
 */
export function fieldsOf(
	frame: Pick<Frame, 'lengthForm' | 'masked' | 'headerLength' | 'payloadLength'>,
): readonly FrameField[] {
	const fields: FrameField[] = [
		{ name: 'fin', start: 0, length: 1 },
		{ name: 'rsv1', start: 1, length: 1 },
		{ name: 'rsv2', start: 2, length: 1 },
		{ name: 'rsv3', start: 3, length: 1 },
		{ name: 'opcode', start: 4, length: 4 },
		{ name: 'mask', start: 8, length: 1 },
		{ name: 'length', start: 9, length: 7 },
	];
	if (frame.lengthForm !== 7) fields.push({ name: 'extended-length', start: 16, length: frame.lengthForm });
	if (frame.masked) fields.push({ name: 'masking-key', start: frame.headerLength * 8 - 32, length: 32 });
	if (frame.payloadLength > 0) {
		fields.push({ name: 'payload', start: frame.headerLength * 8, length: frame.payloadLength * 8 });
	}
	return fields;
}
