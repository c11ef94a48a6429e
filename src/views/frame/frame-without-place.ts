import type { Frame } from '../../protocol/frame.ts';
import type { WireFrame } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';

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
