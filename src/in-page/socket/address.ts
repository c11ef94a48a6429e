/** What is read of an address, by getters that were taken before any code of a page ran. */
const { apply, getOwnPropertyDescriptor } = Reflect;

type Part = 'href' | 'origin' | 'protocol' | 'hostname' | 'hash';

const getterOf = (part: Part): (() => string) => getOwnPropertyDescriptor(URL.prototype, part)?.get ?? (() => '');
const setProtocol = getOwnPropertyDescriptor(URL.prototype, 'protocol')?.set ?? (() => undefined);

const reading = (part: Part): ((url: URL) => string) => {
	const get = getterOf(part);
	return (url) => apply(get, url, []);
};

export const hrefOf = reading('href');
export const originOf = reading('origin');
const schemeOf = reading('protocol');
export const hostnameOf = reading('hostname');
export const fragmentOf = reading('hash');

const setScheme = (url: URL, scheme: string): void => apply(setProtocol, url, [scheme]);

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

/** Ports that no WebSocket of a page reaches: something else listens there (Fetch §2.9, "bad port"). */
const BLOCKED: ReadonlySet<number> = new Set([
	0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
	111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
	540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
	6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Whether a page's connection to this address fails before anything is sent. */
export const isBlockedPort = ({ port }: URL): boolean => port !== '' && BLOCKED.has(Number(port));
