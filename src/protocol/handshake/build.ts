import { acceptValue } from './accept.ts';

/** A name and a value, written as given: what HTTP does not allow can be written too. */
export type HeaderToWrite = readonly [name: string, value: string];

export interface RequestToBuild {
	/** Path and query, e.g. `/echo?delay=100`. */
	readonly target: string;
	/** Host and, unless it is the scheme's own, port. */
	readonly host: string;
	/** 16 random bytes in Base64. */
	readonly key: string;
	readonly origin?: string;
	/** Subprotocols in order of preference. */
	readonly protocols?: readonly string[];
	/** The value of Sec-WebSocket-Extensions. */
	readonly extensions?: string;
	/** After all others. */
	readonly headers?: readonly HeaderToWrite[];
}

export interface ResponseToBuild {
	/** The request's Sec-WebSocket-Key. */
	readonly key: string;
	/** The subprotocol that was chosen. */
	readonly protocol?: string;
	/** The value of Sec-WebSocket-Extensions. */
	readonly extensions?: string;
	/** After all others. */
	readonly headers?: readonly HeaderToWrite[];
}

/** Writes a client's opening handshake (RFC 6455 §4.1). */
export function buildRequest(request: RequestToBuild): Uint8Array {
	const { target, host, key, origin, protocols = [], extensions, headers = [] } = request;
	return buildHead(`GET ${target} HTTP/1.1`, [
		['Host', host],
		['Upgrade', 'websocket'],
		['Connection', 'Upgrade'],
		...optional('Origin', origin),
		['Sec-WebSocket-Key', key],
		['Sec-WebSocket-Version', '13'],
		...optional('Sec-WebSocket-Protocol', protocols.length > 0 ? protocols.join(', ') : undefined),
		...optional('Sec-WebSocket-Extensions', extensions),
		...headers,
	]);
}

/** Writes a server's opening handshake that accepts the connection (RFC 6455 §4.2.2). */
export function buildResponse({ key, protocol, extensions, headers = [] }: ResponseToBuild): Uint8Array {
	return buildHead('HTTP/1.1 101 Switching Protocols', [
		['Upgrade', 'websocket'],
		['Connection', 'Upgrade'],
		['Sec-WebSocket-Accept', acceptValue(key)],
		...optional('Sec-WebSocket-Protocol', protocol),
		...optional('Sec-WebSocket-Extensions', extensions),
		...headers,
	]);
}

/** Writes any head: a start line, header fields, an empty line. Characters above U+00FF lose their high bits. */
export function buildHead(startLine: string, headers: readonly HeaderToWrite[]): Uint8Array {
	const lines = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
	const text = `${lines.join('\r\n')}\r\n\r\n`;
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function optional(name: string, value: string | undefined): readonly HeaderToWrite[] {
	return value === undefined ? [] : [[name, value]];
}
