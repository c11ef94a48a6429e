import {
	fitsLengthForm,
	type LengthForm,
	type LengthFormEntry,
	lengthFormEntry,
	minimalLengthForm,
} from './length-form.ts';
import { applyMaskInPlace } from './masking.ts';

/** What to write. Nothing here is checked against the rules: labs break them on purpose. */
export interface FrameToEncode {
	/** True by default. */
	readonly fin?: boolean;
	readonly rsv1?: boolean;
	readonly rsv2?: boolean;
	readonly rsv3?: boolean;
	/** 0 to 15. */
	readonly opcode: number;
	/** Before masking. */
	readonly payload: Uint8Array;
	/** Four bytes; null, the default, leaves the frame unmasked. */
	readonly maskingKey?: Uint8Array | null;
	/** Bits for the length; by default the fewest that hold it, as §5.2 demands. */
	readonly lengthForm?: LengthForm;
	/** The payload length to announce, when it is not to be the true one. Any unsigned 64-bit value. */
	readonly announcedLength?: number | bigint;
}

/**
 * Writes one frame (RFC 6455 §5.2).
 *
 * @throws RangeError for what has no form on the wire: an opcode above 15, a key that is not four bytes, a length that
 * does not fit the given length form
 */
export function encodeFrame(frame: FrameToEncode): Uint8Array {
	const { fin = true, rsv1 = false, rsv2 = false, rsv3 = false, opcode, payload, maskingKey = null } = frame;
	const announced = BigInt(frame.announcedLength ?? payload.length);
	const form = frame.lengthForm === undefined ? minimalLengthForm(announced) : lengthFormEntry(frame.lengthForm);
	if (!Number.isInteger(opcode) || opcode < 0 || opcode > 15) {
		throw new RangeError(`An opcode is a number from 0 to 15, not ${opcode}.`);
	}
	if (maskingKey !== null && maskingKey.length !== 4) {
		throw new RangeError(`A masking key is 4 bytes long, not ${maskingKey.length}.`);
	}
	if (!fitsLengthForm(announced, form)) {
		throw new RangeError(`A payload length of ${announced} does not fit the ${form.form}-bit form.`);
	}

	const headerLength = 2 + form.extendedBytes + (maskingKey === null ? 0 : 4);
	const bytes = new Uint8Array(headerLength + payload.length);
	const first = (fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | (rsv2 ? 0x20 : 0) | (rsv3 ? 0x10 : 0) | opcode;
	writeHeader(bytes, first, maskingKey !== null, announced, form);
	bytes.set(payload, headerLength);
	if (maskingKey !== null) {
		bytes.set(maskingKey, headerLength - 4);
		applyMaskInPlace(bytes.subarray(headerLength), maskingKey);
	}
	return bytes;
}

/**
 * Writes a frame's header as far as its length (RFC 6455 §5.2).
 *
 * @param into at its beginning
 * @param first FIN, the reserved bits and the opcode
 * @param length fits the form
 */
export function writeHeader(
	into: Uint8Array,
	first: number,
	masked: boolean,
	length: number | bigint,
	{ form, marker }: LengthFormEntry,
): void {
	into[0] = first;
	into[1] = (masked ? 0x80 : 0) | (marker ?? Number(length));
	if (form === 7) return;
	const view = new DataView(into.buffer, into.byteOffset);
	if (form === 16) view.setUint16(2, Number(length));
	else view.setBigUint64(2, BigInt(length));
}
