const SCHEMES: Readonly<Record<string, string>> = { 'http:': 'ws:', 'https:': 'wss:', 'ws:': 'ws:', 'wss:': 'wss:' };

/**
 * The address of a WebSocket (WHATWG WebSockets, the constructor's first steps).
 *
 * @param url as it was given to the constructor
 * @param base of relative addresses; null where there are none
 * @throws DOMException SyntaxError for what is none
 */
export function socketAddress(url: string, base: string | null): URL {
	const address = parse(url, base);
	// Some engines let through what is no domain, in percent-encoded form (URL §3.5, forbidden domain code points).
	if (address === null || address.hostname.includes('%')) throw syntaxError(`The URL '${url}' is invalid.`);
	const scheme = SCHEMES[address.protocol];
	if (scheme === undefined) {
		const schemes = "'http', 'https', 'ws', or 'wss'";
		throw syntaxError(`The URL's scheme must be either ${schemes}. '${address.protocol.slice(0, -1)}' is not allowed.`);
	}
	address.protocol = scheme;
	// The fragment may be empty: then only its sign tells.
	if (address.href.includes('#')) {
		const fragment = address.hash.slice(1);
		throw syntaxError(`The URL contains a fragment identifier ('${fragment}'). Fragment identifiers are not allowed.`);
	}
	return address;
}

function parse(url: string, base: string | null): URL | null {
	try {
		return new URL(url, base ?? undefined);
	} catch {
		return null;
	}
}

const syntaxError = (sentence: string): DOMException =>
	new DOMException(`Failed to construct 'WebSocket': ${sentence}`, 'SyntaxError');
