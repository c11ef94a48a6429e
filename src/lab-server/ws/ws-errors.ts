import type { ViolationId } from '../../protocol/violations.ts';
import { reasonOfViolation } from '../guard/fail-reason.ts';
import type { LabLimits } from '../limits.ts';

/** The errors of `ws` that each stand for one rule of the protocol. */
const RULES: Readonly<Record<string, ViolationId>> = {
	WS_ERR_UNEXPECTED_RSV_1: 'reserved-bit',
	WS_ERR_UNEXPECTED_RSV_2_3: 'reserved-bit',
	WS_ERR_EXPECTED_FIN: 'fragmented-control-frame',
	WS_ERR_EXPECTED_MASK: 'unmasked-client-frame',
	WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: 'frame-too-large',
	WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'message-too-large',
	WS_ERR_INVALID_UTF8: 'invalid-utf8',
	WS_ERR_INVALID_CLOSE_CODE: 'close-code-not-allowed',
};

/** @returns the rule that a client broke, or null when the error of a server's socket is about something else */
export function violationOfError(error: Error): ViolationId | null {
	const code = 'code' in error ? String(error.code) : '';
	if (code === 'WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH') {
		return error.message.endsWith(' 1') ? 'close-payload-one-byte' : 'control-frame-too-long';
	}
	if (code === 'WS_ERR_INVALID_OPCODE') {
		if (error.message.endsWith(' 0')) return 'unexpected-continuation';
		return /opcode [12]$/.test(error.message) ? 'interrupted-message' : 'reserved-opcode';
	}
	return RULES[code] ?? null;
}

/** The limits for which a connection can fail: the largest message, with that limit's name, and those of all sockets. */
export interface FailLimits {
	readonly message: { readonly bytes: number; readonly name: string };
	readonly limits: LabLimits;
}

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
