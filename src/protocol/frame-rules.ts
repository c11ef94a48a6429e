import { isControl, OPCODE, opcodeName } from './opcodes.ts';
import { type Violation, type ViolationId, violationOf } from './violations.ts';

/** What a receiver holds a frame's header to. */
export interface FrameRules {
	/** Who reads: a server wants masked frames, a client unmasked ones (RFC 6455 §5.1). */
	readonly receiver: 'client' | 'server';
	/** Whether permessage-deflate was negotiated: then RSV1 may be set on the first frame of a message (RFC 7692 §6). */
	readonly allowRsv1: boolean;
	/** The largest payload to accept, in bytes. */
	readonly maxPayload: number;
}

/**
 * The first rule that a frame's header breaks, as far as the header has arrived. Bytes are judged in wire order, so the
 * answer for a header that is cut short is the answer for the whole one, or null.
 *
 * @param bytes holds the frame at `start`, with at least one byte
 * @param offset of the frame in its direction of the connection, for the violation's `at`
 */
export function brokenRule(bytes: Uint8Array, start: number, offset: number, rules: FrameRules): Violation | null {
	const first = bytes[start] ?? 0;
	const opcode = first & 0x0f;
	if ((first & 0x70) !== 0) {
		const meaningful = rules.allowRsv1 && (opcode === OPCODE.text || opcode === OPCODE.binary) ? 0x40 : 0;
		const unknown = first & 0x70 & ~meaningful;
		if (unknown !== 0) {
			const bit = unknown & 0x40 ? 'RSV1' : unknown & 0x20 ? 'RSV2' : 'RSV3';
			return violationOf('reserved-bit', offset, bit);
		}
	}
	if ((opcode & 0x07) > 2) return violationOf('reserved-opcode', offset, `0x${opcode.toString(16)}`);
	const control = isControl(opcode);
	if (control && first < 0x80) return controlRule('fragmented-control-frame', offset, opcode);

	const available = bytes.length - start;
	if (available < 2) return null;
	const second = bytes[start + 1] ?? 0;
	if (second >= 0x80 !== (rules.receiver === 'server')) {
		return violationOf(second >= 0x80 ? 'masked-server-frame' : 'unmasked-client-frame', offset + 1);
	}
	const length7 = second & 0x7f;
	if (length7 <= 125) return length7 > rules.maxPayload ? tooLarge(offset + 1, length7) : null;
	if (control) return controlRule('control-frame-too-long', offset + 1, opcode);
	return available < (length7 === 126 ? 4 : 10) ? null : brokenLengthRule(bytes, start, offset, rules);
}

function brokenLengthRule(bytes: Uint8Array, start: number, offset: number, rules: FrameRules): Violation | null {
	const long = ((bytes[start + 1] ?? 0) & 0x7f) === 127;
	if (long && (bytes[start + 2] ?? 0) >= 0x80) return violationOf('length-top-bit', offset + 2);
	const length = extendedLength(bytes, start);
	if (length < (long ? 65536 : 126)) return violationOf('length-not-minimal', offset + 2, String(length));
	return length > rules.maxPayload || length > Number.MAX_SAFE_INTEGER ? tooLarge(offset + 2, length) : null;
}

/** The payload length of a frame whose 7-bit length is 126 or 127; rounded where it is above 2^53. */
export function extendedLength(bytes: Uint8Array, start: number): number {
	const last = ((bytes[start + 1] ?? 0) & 0x7f) === 126 ? start + 4 : start + 10;
	let length = 0;
	for (let i = start + 2; i < last; i++) length = length * 256 + (bytes[i] ?? 0);
	return length;
}

function controlRule(id: ViolationId, at: number, opcode: number): Violation {
	return violationOf(id, at, opcodeName(opcode) ?? '');
}

function tooLarge(at: number, length: number): Violation {
	return violationOf('frame-too-large', at, String(length));
}
