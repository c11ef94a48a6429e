import type { ViolationId } from '../../protocol/violations.ts';

/** What the server says to a client that broke a rule; a reason has at most 123 bytes (RFC 6455 §5.5). */
const RULES: Partial<Readonly<Record<ViolationId, string>>> = {
	'reserved-bit': 'A reserved bit is set, and no extension was agreed on that gives it a meaning.',
	'reserved-opcode': 'The opcode of this frame is reserved.',
	'unmasked-client-frame': 'A client must mask its frames.',
	'fragmented-control-frame': 'A control frame must not be fragmented.',
	'control-frame-too-long': 'A control frame has at most 125 bytes of payload.',
	'length-not-minimal': 'A payload length must be written in its shortest form.',
	'length-top-bit': 'The top bit of a 64-bit payload length must be 0.',
	'unexpected-continuation': 'A continuation frame came, and there is no message to continue.',
	'interrupted-message': 'A message began before the one under way had its last fragment.',
	'invalid-utf8': 'Text must be UTF-8, and this is not.',
	'close-payload-one-byte': 'A Close frame with a body begins it with a code of two bytes.',
	'close-code-not-allowed': 'This code must not stand in a Close frame.',
};

/** @returns the sentence for a broken rule */
export const reasonOfViolation = (id: ViolationId): string => RULES[id] ?? '';
