import { fragmentOf, hostnameOf, hrefOf, schemeOf, setScheme } from './url-parts.ts';

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
	if (address === null || hostnameOf(address).includes('%')) throw syntaxError(`The URL '${url}' is invalid.`);
	const given = schemeOf(address);
	const scheme = SCHEMES[given];
	if (scheme === undefined) {
		const schemes = "'http', 'https', 'ws', or 'wss'";
		throw syntaxError(`The URL's scheme must be either ${schemes}. '${given.slice(0, -1)}' is not allowed.`);
	}
	setScheme(address, scheme);
	// The fragment may be empty: then only its sign tells.
	if (hrefOf(address).includes('#')) {
		const fragment = fragmentOf(address).slice(1);
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
