import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { partitionPoint } from '../../trace/partition-point.ts';

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
	const before = messages[partitionPoint(messages.length, (index) => (messages[index]?.frames[0] ?? 0) < wire.id) - 1];
	if (before === undefined) return null;
	const last = before.frames.at(-1) ?? 0;
	return !before.complete || last > wire.id ? before : null;
}
