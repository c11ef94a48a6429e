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

/** Fragments that are drawn at a time. */
export const SHOWN = 24;

/** Control frames that are drawn between two fragments, and frames that are looked at for them. */
const CONTROLS_SHOWN = 6;
const LOOKED_AT = 2000;

export interface FragmentStrip {
	/** Fragments, and the control frames that came between two. */
	readonly frames: readonly WireFrame[];
	/** Fragments left out before and after. */
	readonly earlier: number;
	readonly later: number;
}

/**
 * The frames of a message in order, with the control frames of its direction between them (RFC 6455 §5.4), those around
 * one of them if there are many.
 *
 * @param around id of the frame to have in the middle
 */
export function fragmentStrip(connection: Connection, message: WireMessage, around: number): FragmentStrip {
	const ids = message.frames;
	const middle = ids.findLastIndex((id) => id <= around);
	const start = Math.max(Math.min(middle - SHOWN / 2, ids.length - SHOWN), 0);
	const end = Math.min(start + SHOWN, ids.length);
	const frames: WireFrame[] = [];
	for (let index = start; index < end; index++) {
		const wire = connection.frames[ids[index] ?? -1];
		if (wire === undefined) continue;
		frames.push(wire);
		const next = index + 1 < ids.length ? (ids[index + 1] ?? wire.id) : endOf(connection, message);
		if (!(wire.frame.fin && message.complete)) frames.push(...controlsBetween(connection, wire, next));
	}
	return { frames, earlier: start, later: ids.length - end };
}

/** Until where frames came between the fragments of a message that is not complete. */
const endOf = (connection: Connection, message: WireMessage): number =>
	message.complete ? 0 : connection.frames.length;

function controlsBetween({ frames }: Connection, { id, direction }: WireFrame, next: number): readonly WireFrame[] {
	const found: WireFrame[] = [];
	for (let other = id + 1; other < Math.min(next, id + LOOKED_AT) && found.length < CONTROLS_SHOWN; other++) {
		const wire = frames[other];
		if (wire?.direction === direction && isControl(wire.frame.opcode)) found.push(wire);
	}
	return found;
}
