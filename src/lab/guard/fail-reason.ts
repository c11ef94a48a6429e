import type { ViolationId } from '../../protocol/violations.ts';
import type { LabLimits } from '../limits.ts';
import { violationOfError } from './ws-errors.ts';

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

/** The limits for which a connection can fail: the largest message, with that limit's name, and those of all sockets. */
export interface FailLimits {
	readonly message: { readonly bytes: number; readonly name: string };
	readonly limits: LabLimits;
}

/** @returns the sentence for a broken rule */
export const reasonOfViolation = (id: ViolationId): string => RULES[id] ?? '';

/**
 * @param error of `ws`, for which it fails a connection
 * @returns the reason for the Close frame: the broken rule, or the limit that was reached and its name
 */
export function reasonOfError(error: Error, { message, limits }: FailLimits): string {
	const id = violationOfError(error);
	if (id === 'message-too-large' || id === 'frame-too-large') {
		return `A message has at most ${message.bytes} bytes here (limit: ${message.name}).`;
	}
	if (id !== null) return reasonOfViolation(id);
	if ('code' in error && error.code === 'WS_ERR_TOO_MANY_BUFFERED_PARTS') {
		return error.message.endsWith('fragments')
			? `A message has at most ${limits.messageFragments} fragments here (limit: messageFragments).`
			: `A frame comes in at most ${limits.frameChunks} pieces here (limit: frameChunks).`;
	}
	return 'What was received could not be inflated.';
}
