import { isControl, OPCODE } from '../../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../../trace/connection.ts';
import type { Direction } from '../../../trace/events.ts';
import type { TextQuery } from './text-query.ts';

export const KINDS = ['all', 'text', 'binary', 'control', 'close', 'ping', 'pong'] as const;

/** Which frames are listed; fragments count as what their message is. */
export type FrameKind = (typeof KINDS)[number];

export interface FrameFilter {
	/** Null for both. */
	readonly direction: Direction | null;
	readonly kind: FrameKind;
	readonly query: TextQuery | null;
}

export const NO_FILTER: FrameFilter = { direction: null, kind: 'all', query: null };

/** @returns whether it lets everything pass */
export const letsAllPass = ({ direction, kind, query }: FrameFilter): boolean =>
	direction === null && kind === 'all' && query === null;

/** @returns whether a frame passes, as far as its direction and kind go */
export function passesKind(wire: WireFrame, messages: Connection['messages'], filter: FrameFilter): boolean {
	if (filter.direction !== null && wire.direction !== filter.direction) return false;
	const { opcode } = wire.frame;
	switch (filter.kind) {
		case 'all':
			return true;
		case 'control':
			return isControl(opcode);
		case 'close':
		case 'ping':
		case 'pong':
			return opcode === OPCODE[filter.kind];
		case 'text':
		case 'binary':
			return kindOf(wire, messages) === filter.kind;
	}
}

/** What a data frame is: as its message is; without one, as its opcode says. */
function kindOf(wire: WireFrame, messages: Connection['messages']): 'text' | 'binary' | null {
	const message = wire.message === null ? undefined : messages[wire.direction][wire.message];
	if (message) return message.type;
	if (wire.frame.opcode === OPCODE.text) return 'text';
	return wire.frame.opcode === OPCODE.binary ? 'binary' : null;
}
