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

const NAMES = [
	'server_no_context_takeover',
	'client_no_context_takeover',
	'server_max_window_bits',
	'client_max_window_bits',
];

/**
 * Reads one element of the response's Sec-WebSocket-Extensions.
 *
 * @returns null for another extension, and for parameters that a response may not have: unknown, repeated, or with a value
 * that §7.1 does not allow
 */
export function parseDeflate(extension: string): DeflateParameters | null {
	const [name = '', ...parameters] = extension.split(';').map((part) => part.trim());
	if (name.toLowerCase() !== 'permessage-deflate') return null;
	const values = new Map<string, string | null>();
	for (const parameter of parameters) {
		const [, key = '', value = null] = /^([^\s=]+)\s*(?:=\s*"?([^"]*)"?)?$/.exec(parameter) ?? [];
		if (!NAMES.includes(key) || values.has(key) || !isAllowed(key, value)) return null;
		values.set(key, value);
	}
	return {
		serverNoContextTakeover: values.has('server_no_context_takeover'),
		clientNoContextTakeover: values.has('client_no_context_takeover'),
		serverMaxWindowBits: Number(values.get('server_max_window_bits') ?? 15),
		clientMaxWindowBits: Number(values.get('client_max_window_bits') ?? 15),
	};
}

/** A window is 8 to 15 without leading zeros (§7.1.2); the other two parameters have no value. */
function isAllowed(key: string, value: string | null): boolean {
	return key.endsWith('_bits') ? value !== null && /^([89]|1[0-5])$/.test(value) : value === null;
}
