/** What the lab counts while it runs. The host shows the numbers; a `label` tells the kinds of one thing apart. */
export interface Counters {
	add(counter: CounterId, amount?: number, label?: string): void;
}

export type CounterId = (typeof COUNTER_IDS)[number];

/** Everything that is counted by the lab itself. */
const COUNTER_IDS = [
	/** Handshakes answered with 101. */
	'opened',
	/** Handshakes answered with something else, by status. */
	'refused',
	/** Sockets that are gone, by the close code that the lab saw: 1005 without a code, 1006 without a Close frame. */
	'closed',
	/** Messages and frames of clients. */
	'messages',
	'frames',
	/** Rules of the protocol that clients broke, by id. */
	'violations',
	/** Times that a limit was reached, by limit. */
	'limits',
	/** Scenarios that threw. */
	'crashes',
	/** Bytes of records that were sent to watching pages, and bytes of sockets that could not be recorded. */
	'tapBytes',
	'tapLost',
] as const;

/** For tests and for hosts that show nothing. */
export const noCounters: Counters = { add() {} };
