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
	const [first, second] = partial.out?.bytes ?? [];
	if (first === undefined || second === undefined) return 0;
	const continues = (first & 0x0f) === 0;
	const compressed = continues ? messages.out.at(-1)?.compressed : (first & 0x40) !== 0;
	if ((first & 0x08) !== 0 || compressed) return 0;
	const length = second & 0x7f;
	const header = 2 + (length === 126 ? 2 : length === 127 ? 8 : 0) + ((second & 0x80) === 0 ? 0 : 4);
	return Math.max(0, begun - header);
}
