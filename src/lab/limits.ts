/** What one learner, one page or one socket may use of a lab, in one place. Bytes and ms unless the name says else. */
export const LAB_LIMITS = {
	/** The largest message that a scenario takes; a larger one is answered with 1009. */
	messageBytes: 1024 * 1024,
	/** A peer that does not answer a close frame is cut after this. */
	closeTimeout: 10_000,
	/** A refused client that does not hang up is cut after this. */
	refusalLinger: 2_000,
	/** The longest wait that a parameter can ask for. */
	longestWait: 60_000,
	/** A scenario stops reading when so much waits to be sent, and reads on when it has fallen to the second. */
	outboxHighWater: 256 * 1024,
	outboxLowWater: 64 * 1024,
	/** What a message that waits costs beside its bytes. */
	outboxMessageCost: 64,
	/** A socket that says so many messages in less than this time lets others have their turn. */
	turnMessages: 256,
	turnTime: 5,
	/** The longest request head (Node's own limit). */
	headBytes: 16 * 1024,
	/** Sockets that one tap can watch at a time. */
	socketsPerTap: 256,
	/** Bytes that a tap records of one socket; what follows is counted as lost. */
	tapBytesPerSocket: 16 * 1024 * 1024,
	/**
	 * Bytes on their way to one watcher, and to all together; what comes on top is counted as lost. The small share that
	 * each watcher has for itself is not taken from it by others.
	 */
	tapBacklog: 8 * 1024 * 1024,
	tapBacklogs: 256 * 1024 * 1024,
	tapReserve: 128 * 1024,
	/** A batch of records leaves at the latest after this, or when it has this many bytes. */
	tapFlushInterval: 4,
	tapFlushBytes: 64 * 1024,
	/** What a batch has room for: the bytes before the last record, and that one. */
	tapBatchBytes: 160 * 1024,
	/** How soon a tap tries again to report losses to a watcher that does not keep up. */
	tapRetry: 250,
	/** Sockets whose losses and last facts a tap keeps for a watcher that does not keep up, and facts of each. */
	tapLaggards: 1024,
	tapHeldFacts: 16,
	/** More than what is told of one of them takes. */
	tapReportBytes: 1024,
} as const;
