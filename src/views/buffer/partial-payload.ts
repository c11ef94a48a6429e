import { readFrameSoFar } from '../../protocol/frame-so-far.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';

/**
 * How much payload of a frame the server had, when it had only the beginning of the frame.
 *
 * @param frame the frame, where it was completed later; null while it is under way
 * @param begun bytes of it that the server had, its header included
 * @returns bytes; 0 for a control frame, and for a compressed one, of which a part says nothing
 */
export function partialPayload({ messages, partial }: Connection, frame: WireFrame | null, begun: number): number {
	if (begun === 0) return 0;
	if (frame !== null) {
		const plain = frame.message !== null && !messages.out[frame.message]?.compressed;
		return plain ? Math.max(0, begun - frame.frame.headerLength) : 0;
	}
	const bytes = partial.out?.bytes ?? new Uint8Array(0);
	if (bytes.length < 2) return 0;
	const { opcode, rsv1, headerLength } = readFrameSoFar(bytes, 0).frame;
	const compressed = opcode === OPCODE.continuation ? messages.out.at(-1)?.compressed : rsv1;
	return isControl(opcode) || compressed ? 0 : Math.max(0, begun - headerLength);
}
