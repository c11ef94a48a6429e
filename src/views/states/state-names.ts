import type { ReadyState } from '../../trace/events.ts';

/** In the order of their numbers. */
export const READY_STATES: readonly ReadyState[] = [0, 1, 2, 3];

/** The constants of the WebSocket interface (WHATWG WebSockets §3.1), the same in every language. */
export const STATE_NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const satisfies Readonly<
	Record<ReadyState, string>
>;
