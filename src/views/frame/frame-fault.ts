import type { FieldName, Frame, FrameField } from '../../protocol/frame.ts';
import type { Violation, ViolationId } from '../../protocol/violations.ts';
import type { WireFrame } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';

/** The field that breaks a rule; the rules of the opening handshake have none. */
const FIELDS: Partial<Record<ViolationId, FieldName>> = {
	'reserved-opcode': 'opcode',
	'unmasked-client-frame': 'mask',
	'masked-server-frame': 'mask',
	'fragmented-control-frame': 'fin',
	'control-frame-too-long': 'length',
	'length-not-minimal': 'extended-length',
	'length-top-bit': 'extended-length',
	'unexpected-continuation': 'opcode',
	'interrupted-message': 'opcode',
	'invalid-utf8': 'payload',
	'close-payload-one-byte': 'payload',
	'close-code-not-allowed': 'payload',
	'close-reason-not-utf8': 'payload',
};

const RESERVED: Readonly<Record<string, FieldName>> = { RSV1: 'rsv1', RSV2: 'rsv2', RSV3: 'rsv3' };

/** Broken at one byte, or after the last one where a text ends within a character. */
const BYTE_AT_FAULT: ReadonlySet<ViolationId> = new Set(['invalid-utf8', 'close-reason-not-utf8']);

/** The field of a frame that breaks a rule; null where it is not one field. */
export function fieldAtFault({ id, detail }: Violation, { lengthForm }: Pick<Frame, 'lengthForm'>): FieldName | null {
	if (id === 'reserved-bit') return RESERVED[detail] ?? null;
	if (id === 'frame-too-large' || id === 'message-too-large') return lengthForm === 7 ? 'length' : 'extended-length';
	return FIELDS[id] ?? null;
}

/** Where in a frame the byte at fault stands; null where the field as a whole is at fault. */
export function byteAtFault(
	violation: Violation,
	frame: Pick<Frame, 'offset'>,
	fields: readonly FrameField[],
): number | null {
	if (!BYTE_AT_FAULT.has(violation.id)) return null;
	const index = violation.offset - frame.offset;
	const payload = fields.find(({ name }) => name === 'payload');
	return payload !== undefined && index * 8 >= payload.start && index * 8 < payload.start + payload.length
		? index
		: null;
}

/** A frame that has no place among the frames of its connection, as it is not whole or breaks a rule. */
export const frameWithoutPlace = (direction: Direction, frame: Frame, t = 0): WireFrame => ({
	id: -1,
	direction,
	t,
	frame,
	message: null,
	close: null,
	violations: [],
});
