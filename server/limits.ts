import { LAB_LIMITS } from '../src/lab/limits.ts';

/** Every limit of the lab server, in one place. Bytes and ms unless the name says else. */
export const LIMITS = {
	...LAB_LIMITS,
	/** Sockets in all, and from one address. A class behind one router is one address. */
	sockets: 10_000,
	socketsPerAddress: 2_000,
	/** A request's head must be there after this, and so must a whole request. */
	headersTimeout: 12_000,
	requestTimeout: 15_000,
	/** How often the two above are looked at. */
	timeoutCheckInterval: 2_500,
	keepAliveTimeout: 5_000,
	/** After so long without a byte, TCP itself asks whether the other end is still there. */
	tcpKeepAlive: 60_000,
	/** The largest message of a page on its tap channel; it only asks for the time. */
	tapMessageBytes: 1024,
	/** Answers that may be on their way to it. */
	clockAnswers: 16,
	/** A page that does not answer a ping within this is gone, and its tap with it. */
	tapHeartbeat: 30_000,
	/** At a shutdown, what has not closed by itself after this is cut. */
	shutdownGrace: 1_000,
} as const;
