import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';

/** The message that a frame is part of; null for a control frame, and where the order of fragments is broken. */
export function messageOf(
	{ messages }: Pick<Connection, 'messages'>,
	{ direction, message }: WireFrame,
): WireMessage | null {
	return message === null ? null : (messages[direction][message] ?? null);
}

/** The message that a frame is part of, or between whose fragments it came; null for a control frame between messages. */
export function messageAround(connection: Connection, wire: WireFrame): WireMessage | null {
	if (!isControl(wire.frame.opcode)) return messageOf(connection, wire);
	const messages = connection.messages[wire.direction];
	let low = 0;
	let high = messages.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((messages[middle]?.frames[0] ?? 0) < wire.id) low = middle + 1;
		else high = middle;
	}
	const before = messages[low - 1];
	if (before === undefined) return null;
	const last = before.frames.at(-1) ?? 0;
	return !before.complete || last > wire.id ? before : null;
}

/** The place of a frame in an ascending list of frames. */
export function indexIn(frames: readonly number[], frame: number): number {
	let low = 0;
	let high = frames.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((frames[middle] ?? 0) < frame) low = middle + 1;
		else high = middle;
	}
	return low;
}
