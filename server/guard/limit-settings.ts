import { LIMITS, type Limits } from './limits.ts';

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
