import { headerValues } from '../../protocol/handshake/header-fields.ts';
import { validateRequest } from '../../protocol/handshake/validate-request.ts';
import type { ViolationId } from '../../protocol/violations.ts';
import type { Refusal } from './refusal.ts';
import { type HttpRequestHead, headerFields } from './request-head.ts';

/** The refusal of a protocol version other than 13; tells the client which one is spoken (RFC 6455 §4.2.2). */
export const VERSION_13_ONLY = [
	['Upgrade', 'websocket'],
	['Sec-WebSocket-Version', '13'],
] as const;

type RequestRule = Extract<ViolationId, `request-${string}`>;

const badRequest = (sentence: string): Refusal => ({ status: 400, sentence });

/** The refusal of what may be no handshake at all: it says what is spoken here (RFC 9110 §15.5.22). */
const upgradeRequired = (sentence: string): Refusal => ({
	status: 426,
	sentence,
	headers: [['Upgrade', 'websocket']],
});

/** The answer to each broken rule, in the order in which they are looked at. */
const REFUSALS: Readonly<Record<RequestRule, Refusal>> = {
	'request-method-not-get': {
		status: 405,
		sentence: 'An opening handshake is a GET request.',
		headers: [['Allow', 'GET']],
	},
	'request-version-too-low': badRequest('An opening handshake is a request of HTTP/1.1 or higher.'),
	'request-without-host': badRequest('An opening handshake has one Host header.'),
	'request-without-upgrade': upgradeRequired(
		'The Upgrade header of an opening handshake must name "websocket"; a proxy on the way may have removed it.',
	),
	'request-without-connection': upgradeRequired(
		'The Connection header of an opening handshake must name "Upgrade"; a proxy on the way may have removed it.',
	),
	'request-websocket-version': {
		status: 426,
		sentence: 'The Sec-WebSocket-Version header must be "13", the version of RFC 6455.',
		headers: VERSION_13_ONLY,
	},
	'request-without-key': badRequest('An opening handshake has a Sec-WebSocket-Key header.'),
	'request-key-invalid': badRequest('There must be one Sec-WebSocket-Key header: 16 bytes in base64.'),
	'request-subprotocol-invalid': badRequest(
		'The Sec-WebSocket-Protocol header must be a list of tokens, at least one, no two of them alike.',
	),
	'request-extensions-malformed': badRequest(
		'The Sec-WebSocket-Extensions header must be a list of extensions: a name, then perhaps parameters after semicolons.',
	),
};

const BODY = badRequest('An opening handshake has no body: after it come frames.');

/**
 * What RFC 6455 §4.2.1 asks of a client's opening handshake.
 *
 * @returns null when the request may become a WebSocket
 */
export function openingProblem(request: HttpRequestHead): Refusal | null {
	if (isPlainlyGood(request)) return null;
	const { method = '', url = '', httpVersion } = request;
	const headers = headerFields(request);
	const broken = validateRequest({ method, target: url, version: `HTTP/${httpVersion}`, headers });
	if (broken.length > 0) {
		const ids = new Set<string>(broken.map(({ id }) => id));
		for (const [id, refusal] of Object.entries(REFUSALS)) if (ids.has(id)) return refusal;
	}
	const bodyLengths = headerValues(headers, 'Content-Length');
	if (bodyLengths.some((length) => Number(length) !== 0)) return BODY;
	if (headerValues(headers, 'Transfer-Encoding').length > 0) return BODY;
	return null;
}

/** What a good handshake has once each, as bits. */
const NEEDED = { host: 1, upgrade: 2, connection: 4, key: 8, version: 16 } as const;
const ALL_NEEDED = 31;

/**
 * Whether a handshake is written as clients write it, which takes one look at its headers. Where it is not, it may still be a
 * good one: then each rule is looked at by itself.
 */
export function isPlainlyGood({ method, httpVersion, rawHeaders }: HttpRequestHead): boolean {
	if (method !== 'GET' || httpVersion !== '1.1') return false;
	let seen = 0;
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const needed = plainHeader(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
		// Neither one that is not plain, nor one for the second time.
		if (needed < 0 || (seen & needed) !== 0) return false;
		seen |= needed;
	}
	return seen === ALL_NEEDED;
}

/** @returns which of those needed it is, 0 for a header that has no say, -1 for one that is to be looked at closely */
function plainHeader(name: string, value: string): number {
	// Of the names in question no two are as long; most others are told from them by that.
	switch (name.length) {
		case 4:
			return name.toLowerCase() === 'host' ? NEEDED.host : 0;
		case 7:
			return name.toLowerCase() === 'upgrade' ? ifPlain(value.toLowerCase() === 'websocket', NEEDED.upgrade) : 0;
		case 10:
			return name.toLowerCase() === 'connection'
				? ifPlain(/(?:^|,)[ \t]*upgrade[ \t]*(?:,|$)/i.test(value), NEEDED.connection)
				: 0;
		case 17:
			if (name.toLowerCase() === 'sec-websocket-key')
				return ifPlain(/^[+/0-9A-Za-z]{21}[AQgw]==$/.test(value), NEEDED.key);
			return name.toLowerCase() === 'transfer-encoding' ? -1 : 0;
		case 21:
			return name.toLowerCase() === 'sec-websocket-version' ? ifPlain(value === '13', NEEDED.version) : 0;
		case 24:
			return name.toLowerCase() === 'sec-websocket-extensions'
				? ifPlain(/^permessage-deflate(?:; client_max_window_bits)?$/.test(value), 0)
				: 0;
		case 14:
			return name.toLowerCase() === 'content-length' ? -1 : 0;
		case 22:
			return name.toLowerCase() === 'sec-websocket-protocol' ? -1 : 0;
		default:
			return 0;
	}
}

const ifPlain = (isPlain: boolean, needed: number): number => (isPlain ? needed : -1);
