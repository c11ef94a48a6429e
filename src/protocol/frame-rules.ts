import type { FrameHeader } from './frame-header.ts';
import { LONGEST_CONTROL_PAYLOAD } from './length-form.ts';
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

const NOTHING: readonly Violation[] = [];

/**
 * The rules that a frame's header breaks, as far as it has arrived, in wire order: what follows can only add to the end.
 *
 * @param offset of the frame in its direction of the connection, for the violation's `at`
 */
export function brokenRules(header: FrameHeader, offset: number, rules: FrameRules): readonly Violation[] {
	if (mayPass(header, rules)) return NOTHING;
	const broken: Violation[] = [];
	const breaks = (id: ViolationId, byte: number, detail = '') => broken.push(violationOf(id, offset + byte, detail));
	const { first, second, form, payloadLength } = header;
	const opcode = first & 0x0f;
	for (const [bit, name] of RESERVED_BITS) if (isReserved(first, bit, rules)) breaks('reserved-bit', 0, name);
	if (opcodeName(opcode) === null) breaks('reserved-opcode', 0, `0x${opcode.toString(16)}`);
	const control = isControl(opcode);
	if (control && first < 0x80) breaks('fragmented-control-frame', 0, opcodeName(opcode) ?? '');
	if (header.arrived < 2) return broken;
	if (header.masked !== (rules.receiver === 'server')) {
		breaks(header.masked ? 'masked-server-frame' : 'unmasked-client-frame', 1);
	}
	if (control && (second & 0x7f) > LONGEST_CONTROL_PAYLOAD) {
		breaks('control-frame-too-long', 1, opcodeName(opcode) ?? '');
	}
	if (!header.hasLength) return broken;
	if (header.topBit) breaks('length-top-bit', 2);
	else if (payloadLength < form.first) breaks('length-not-minimal', 2, String(payloadLength));
	else if (isTooLarge(payloadLength, rules))
		breaks('frame-too-large', form.marker === null ? 1 : 2, String(payloadLength));
	return broken;
}

/** Nobody can read on behind a frame whose end is not known, or is too far away. */
export function losesFraming({ id }: Violation): boolean {
	return id === 'length-top-bit' || id === 'frame-too-large';
}

const RESERVED_BITS = [
	[0x40, 'RSV1'],
	[0x20, 'RSV2'],
	[0x10, 'RSV3'],
] as const;

function isReserved(first: number, bit: number, { allowRsv1 }: FrameRules): boolean {
	const opcode = first & 0x0f;
	const meaningful = bit === 0x40 && allowRsv1 && (opcode === OPCODE.text || opcode === OPCODE.binary);
	return (first & bit) !== 0 && !meaningful;
}

/** The usual frames, told in a few comparisons: those with a known opcode and no bit that needs a second look. */
function mayPass(header: FrameHeader, rules: FrameRules): boolean {
	const { first, second, arrived, form, payloadLength } = header;
	const opcode = first & 0x0f;
	if ((first & 0x70) !== 0 || (opcode & 0x07) > 2 || (opcode >= 8 && first < 0x80)) return false;
	if (arrived < 2) return true;
	if (second >= 0x80 !== (rules.receiver === 'server')) return false;
	if (form.marker === null) return payloadLength <= rules.maxPayload;
	if (opcode >= 8) return false;
	return !header.hasLength || (!header.topBit && payloadLength >= form.first && !isTooLarge(payloadLength, rules));
}

function isTooLarge(length: number, { maxPayload }: FrameRules): boolean {
	return length > maxPayload || length > Number.MAX_SAFE_INTEGER;
}
