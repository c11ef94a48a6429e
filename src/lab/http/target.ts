/** The target of a request, taken apart. */
export interface Target {
	/** Begins with a slash; percent-encodings are left as they are. */
	readonly path: string;
	readonly search: URLSearchParams;
	/** Whether each percent sign begins an encoded byte (RFC 3986 §2.1). Browsers do not see to that. */
	readonly wellEncoded: boolean;
}

const BAD_PERCENT = /%(?![0-9A-Fa-f]{2})/;

/**
 * @param target of the request line, from anybody
 * @returns null when it is not in origin form (RFC 9112 §3.2.1)
 */
export function parseTarget(target: string | undefined): Target | null {
	if (target === undefined || !target.startsWith('/') || target.includes('#')) return null;
	const wellEncoded = !BAD_PERCENT.test(target);
	const query = target.indexOf('?');
	if (query === -1) return { path: target, search: new URLSearchParams(), wellEncoded };
	return { path: target.slice(0, query), search: new URLSearchParams(target.slice(query + 1)), wellEncoded };
}
