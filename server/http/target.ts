/** The target of a request, taken apart. */
export interface Target {
	/** Begins with a slash; percent-encodings are left as they are. */
	readonly path: string;
	/** Null where there is none. */
	readonly search: URLSearchParams | null;
	/** Whether each percent sign begins an encoded byte (RFC 3986 §2.1). Browsers do not see to that. */
	readonly wellEncoded: boolean;
	/** Of a target in absolute form: it counts instead of the Host header (RFC 9112 §3.2.2). */
	readonly authority: string | null;
}

const BAD_PERCENT = /%(?![0-9A-Fa-f]{2})/;
/** What follows the authority begins a path or a query; a name and password in it are for nobody here. */
const ABSOLUTE = /^(?:https?|wss?):\/\/([^/?#@]+)(?=[/?]|$)/i;

/**
 * @param target of the request line, from anybody
 * @returns null when it is neither in origin form nor in absolute form (RFC 9112 §3.2.1, §3.2.2)
 */
export function parseTarget(target: string | undefined): Target | null {
	if (target === undefined || target.includes('#')) return null;
	const [prefix = '', authority = null] = ABSOLUTE.exec(target) ?? [];
	const rest = target.slice(prefix.length);
	const origin = authority !== null && !rest.startsWith('/') ? `/${rest}` : rest;
	if (!origin.startsWith('/')) return null;
	const wellEncoded = !BAD_PERCENT.test(origin);
	const query = origin.indexOf('?');
	if (query === -1) return { path: origin, search: null, wellEncoded, authority };
	const search = new URLSearchParams(origin.slice(query + 1));
	return { path: origin.slice(0, query), search, wellEncoded, authority };
}
