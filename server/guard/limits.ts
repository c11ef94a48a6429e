import { LAB_LIMITS } from '../../src/lab-server/limits.ts';

/** Every limit of the lab server, in one place. Bytes and ms unless the name says else. */
export const LIMITS = {
	...LAB_LIMITS,
	/** Sockets in all, and from one address. A class behind one router is one address. */
	sockets: 10_000,
	socketsPerAddress: 2_000,
	/** The same for an IPv4 network of 256 addresses, or an IPv6 network of 2^80. */
	socketsPerNetwork: 5_000,
	/** Connections of one address, those without a WebSocket included; more are closed at once. */
	connectionsPerAddress: 3_000,
	/** New ones a second from one address, and at once after a time without; more are closed at once. */
	connectionsPerSecond: 500,
	connectionsBurst: 6_000,
	/** Handshakes a second from one address, and at once after a time without. */
	handshakesPerSecond: 500,
	handshakesBurst: 4_000,
	/** Addresses that are remembered: those with open sockets, and those with handshakes in the last seconds. */
	addresses: 20_000,
	/** Plain requests of one connection whose answers have not left; one more, and the connection is cut. */
	requestsUnderWay: 16,
	/** Plain requests a second from one address, and at once after a time without. A class opens a page at once. */
	requestsPerSecond: 500,
	requestsBurst: 8_000,
	/**
	 * What is written into a tunnel is handed to the server in pieces of so many bytes, one at a time over all tunnels; what
	 * comes back has larger ones.
	 */
	tunnelTurnBytes: 4 * 1024,
	tunnelPieceBytes: 64 * 1024,
	/** A request's head must be there after this, and so must a whole request. */
	headersTimeout: 12_000,
	requestTimeout: 15_000,
	/** How often the two above are looked at. */
	timeoutCheckInterval: 2_500,
	keepAliveTimeout: 5_000,
	/** A client that takes no byte of an answer for so long is cut; it is looked at twice in that time. */
	responseStall: 30_000,
	/** A stream of updates is ended so long after the last one. */
	updatesLinger: 10_000,
	/** Where no pings are sent, TCP itself asks after so long without a byte whether the other end is still there. */
	tcpKeepAlive: 60_000,
	/** At a shutdown, what has not closed by itself after this is cut. */
	shutdownGrace: 1_000,
} as const;

/** The same with other figures, for tests and benchmarks. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
