import { type Extension, type ExtensionParameter, isSameExtension } from './handshake/extension-list.ts';

const PERMESSAGE_DEFLATE = 'permessage-deflate';

/** What both peers agreed on when the response named permessage-deflate (RFC 7692 §7.1). */
export interface DeflateParameters {
	/** Whether each message of the server is compressed by itself, without the ones before it (§7.1.1.1). */
	readonly serverNoContextTakeover: boolean;
	/** Whether each message of the client is (§7.1.1.2). */
	readonly clientNoContextTakeover: boolean;
	/** The server's LZ77 window is at most 2 to this power of bytes: 8 to 15, 15 where nothing was said (§7.1.2.1). */
	readonly serverMaxWindowBits: number;
	/** The client's (§7.1.2.2). */
	readonly clientMaxWindowBits: number;
}

/** What can be wrong with a parameter of permessage-deflate. */
export type ParameterProblem =
	/** RFC 7692 does not define it. */
	| 'undefined'
	/** It stands there twice. */
	| 'repeated'
	/** It has a value where it takes none, none where it needs one, or one that it can't have. */
	| 'invalid'
	/** It allows more than the offer does, or the offer does not leave it to the server. */
	| 'unoffered'
	/** The offer asks for it, and the response does not say it. */
	| 'unanswered';

export interface BrokenParameter {
	readonly problem: ParameterProblem;
	/** As it was written, or, where it is missing, as it was offered. */
	readonly parameter: string;
}

const NO_CONTEXT = ['server_no_context_takeover', 'client_no_context_takeover'] as const;
const WINDOWS = ['server_max_window_bits', 'client_max_window_bits'] as const;
const LARGEST_WINDOW = 15;

/** Whether this is the extension that the rest of this module is about. */
export const isDeflate = ({ name }: Extension): boolean => isSameExtension(name, PERMESSAGE_DEFLATE);

/**
 * What the parameters of an agreement say, as far as they can be understood: the first of each name, if its value can be.
 * Whether they may be there at all is for `judgeDeflateAgreement` to say.
 */
export function readDeflate({ parameters }: Extension): DeflateParameters {
	const has = (name: string) => parameters.some((parameter) => parameter.name === name);
	const window = (name: string) => windowOf(valueIn(parameters, name)) ?? LARGEST_WINDOW;
	return {
		serverNoContextTakeover: has('server_no_context_takeover'),
		clientNoContextTakeover: has('client_no_context_takeover'),
		serverMaxWindowBits: window('server_max_window_bits'),
		clientMaxWindowBits: window('client_max_window_bits'),
	};
}

/**
 * Judges an offer by itself: a server declines one with any of these (RFC 7692 §7.1).
 *
 * @returns what is wrong with it, parameter by parameter; empty for a good one
 */
export function judgeDeflateOffer(offer: Extension): readonly BrokenParameter[] {
	return judge(offer, 'client_max_window_bits');
}

/**
 * Judges an agreement: a client fails the connection over any of these (RFC 7692 §7.1).
 *
 * @param offers of this extension; the agreement must suit one of them
 * @returns what is wrong with it; empty for a good one
 */
export function judgeDeflateAgreement(agreement: Extension, offers: readonly Extension[]): readonly BrokenParameter[] {
	const broken = judge(agreement, null);
	const unsuited = offers.map((offer) => compare(agreement, offer));
	const [closest = []] = unsuited.sort((one, other) => one.length - other.length);
	return [...broken, ...closest];
}

/**
 * The server's answer to a good offer: what it asks for, and no more.
 *
 * @param offer in which `judgeDeflateOffer` finds nothing wrong
 */
export function acceptDeflate({ parameters }: Extension): Extension {
	const answered = parameters.filter(({ name }) => name !== 'client_max_window_bits');
	return { name: PERMESSAGE_DEFLATE, parameters: answered };
}

/** @param maybeEmpty the window that need not say its size */
function judge({ parameters }: Extension, maybeEmpty: string | null): readonly BrokenParameter[] {
	return parameters.flatMap((parameter, index): readonly BrokenParameter[] => {
		const { name, value } = parameter;
		const isFirst = parameters.findIndex((other) => other.name === name) === index;
		const isValid = isWindow(name)
			? windowOf(value) !== null || (value === null && name === maybeEmpty)
			: value === null;
		if (!isWindow(name) && !isNoContext(name)) return [problem('undefined', parameter)];
		if (!isFirst) return [problem('repeated', parameter)];
		return isValid ? [] : [problem('invalid', parameter)];
	});
}

/** What an agreement says that an offer does not allow, or does not say that it asks for (RFC 7692 §7.1.1, §7.1.2). */
function compare(agreement: Extension, offer: Extension): readonly BrokenParameter[] {
	const agreed = agreement.parameters;
	const offered = offer.parameters;
	const broken: BrokenParameter[] = [];
	for (const name of ['server_no_context_takeover', 'server_max_window_bits']) {
		const asked = offered.find((parameter) => parameter.name === name);
		const isAnswered = agreed.some((parameter) => parameter.name === name);
		if (asked !== undefined && !isAnswered) broken.push(problem('unanswered', asked));
	}
	for (const name of WINDOWS) {
		const said = agreed.find((parameter) => parameter.name === name);
		const asked = offered.find((parameter) => parameter.name === name);
		if (said === undefined) continue;
		const isUnasked = asked === undefined && name === 'client_max_window_bits';
		const most = windowOf(asked?.value ?? null) ?? LARGEST_WINDOW;
		if (isUnasked || (windowOf(said.value) ?? 0) > most) broken.push(problem('unoffered', said));
	}
	return broken;
}

const problem = (kind: ParameterProblem, { name, value }: ExtensionParameter): BrokenParameter => ({
	problem: kind,
	parameter: value === null ? name : `${name}=${value}`,
});

const valueIn = (parameters: readonly ExtensionParameter[], name: string): string | null =>
	parameters.find((parameter) => parameter.name === name)?.value ?? null;

/** A window is 8 to 15, without leading zeros (RFC 7692 §7.1.2). */
const windowOf = (value: string | null): number | null =>
	value !== null && /^(?:[89]|1[0-5])$/.test(value) ? Number(value) : null;

const isWindow = (name: string): boolean => WINDOWS.some((each) => each === name);
const isNoContext = (name: string): boolean => NO_CONTEXT.some((each) => each === name);

/** What one end compresses and inflates with (RFC 7692 §7.2); both keep what they must of the messages before. */
export interface Compression {
	/** @returns the payload of a compressed message: DEFLATE without the four bytes 00 00 ff ff at its end (§7.2.1) */
	deflate(data: Uint8Array): Uint8Array;
	/**
	 * @param limit bytes that may come of it
	 * @returns the data; a name for what is wrong with the payload where there are none
	 */
	inflate(payload: Uint8Array, limit: number): Uint8Array | 'corrupt' | 'too-large';
}

/** Makes the compression that both ends agreed on. */
export type MakeCompression = (agreed: DeflateParameters) => Compression;
