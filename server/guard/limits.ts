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

/** Limits that can be set for a run: what they rule is handed the figures, and no page of the site tells them. */
export const SETTABLE = [
	'sockets',
	'socketsPerAddress',
	'socketsPerNetwork',
	'connectionsPerAddress',
	'connectionsPerSecond',
	'connectionsBurst',
	'handshakesPerSecond',
	'handshakesBurst',
	'requestsUnderWay',
	'requestsPerSecond',
	'requestsBurst',
	'messageBytes',
	'messageFragments',
	'frameChunks',
	'deflateMessageBytes',
	'framesPerSecond',
	'framesBurst',
	'bytesPerSecond',
	'bytesBurst',
	'addressFramesPerSecond',
	'addressFramesBurst',
	'addressBytesPerSecond',
	'addressBytesBurst',
	'heldBytes',
	'heldBytesForNew',
	'heldBytesPerAddress',
	'keepAlive',
	'closeTimeout',
	'sharedLease',
] as const satisfies readonly (keyof Limits)[];

type SettableLimit = (typeof SETTABLE)[number];

const MiB = 1024 * 1024;

/** Sets of limits by name. */
export const PRESETS = {
	/** What ships: for strangers. */
	strict: {},
	/** For conformance suites, benchmarks and one's own experiments; nobody else should be able to reach the server. */
	relaxed: {
		connectionsPerSecond: 100_000,
		handshakesPerSecond: 100_000,
		requestsPerSecond: 100_000,
		socketsPerAddress: 10_000,
		socketsPerNetwork: 10_000,
		connectionsPerAddress: 20_000,
		messageBytes: 64 * MiB,
		messageFragments: 1_000_000,
		frameChunks: 1_000_000,
		deflateMessageBytes: 64 * MiB,
		framesPerSecond: 10_000_000,
		framesBurst: 10_000_000,
		bytesPerSecond: 1024 * MiB,
		bytesBurst: 1024 * MiB,
		addressFramesPerSecond: 10_000_000,
		addressFramesBurst: 10_000_000,
		addressBytesPerSecond: 1024 * MiB,
		addressBytesBurst: 1024 * MiB,
		heldBytes: 1024 * MiB,
		heldBytesForNew: 768 * MiB,
		heldBytesPerAddress: 1024 * MiB,
	},
} as const satisfies Readonly<Record<string, Partial<Record<SettableLimit, number>>>>;

/** The variable that sets a limit: `LIMIT_MESSAGE_BYTES` for `messageBytes`. */
const limitVariable = (name: string): string => `LIMIT_${name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;

const PREFIX = 'LIMIT_';
const LARGEST = 2 ** 31 - 1;

/**
 * @param preset from the command line or the variable `LIMITS`
 * @param environment single limits on top of it; an empty value counts as not set
 * @returns the limits, or one sentence that says what can't be used
 */
export function limitsOf(
	preset: string,
	environment: Readonly<Record<string, string | undefined>>,
): { readonly limits: Limits } | { readonly problem: string } {
	const chosen = Object.entries(PRESETS).find(([name]) => name === preset);
	if (chosen === undefined) {
		return { problem: `LIMITS must be one of ${Object.keys(PRESETS).join(', ')}, not "${preset}".` };
	}
	const set: Partial<Record<SettableLimit, number>> = {};
	for (const [variable, text = ''] of Object.entries(environment)) {
		if (!variable.startsWith(PREFIX) || text === '') continue;
		const name = SETTABLE.find((candidate) => limitVariable(candidate) === variable);
		if (name === undefined)
			return { problem: `${variable} sets no limit; docs/limits.md lists those that can be set.` };
		const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
		if (value < 1 || value > LARGEST) {
			return { problem: `${variable} must be a whole number from 1 to ${LARGEST}, not "${text}".` };
		}
		set[name] = value;
	}
	return { limits: { ...LIMITS, ...chosen[1], ...set } };
}
