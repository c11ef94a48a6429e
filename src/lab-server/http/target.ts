import type { Query } from '../parameters.ts';
import type { Refusal } from './refusal.ts';

// Every host has it; this folder's types know neither the DOM's nor Node's.
declare const URLSearchParams: new (query: string) => SearchParams;

interface SearchParams extends Query, Iterable<[name: string, value: string]> {}

/** The target of a request, taken apart. */
export interface Target {
	/** Begins with a slash; percent-encodings are left as they are. */
	readonly path: string;
	/** Null where there is none. */
	readonly search: SearchParams | null;
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

/** @returns the target of a handshake, or how it is refused, whatever is asked for there */
export function judgeTarget(target: Target | null): Target | Refusal {
	if (target === null) return BAD_TARGET;
	return target.wellEncoded ? target : BAD_ENCODING;
}

const BAD_TARGET: Refusal = {
	status: 400,
	sentence: 'The request target must be a path that begins with "/".',
};
const BAD_ENCODING: Refusal = {
	status: 400,
	sentence: 'Each "%" of an address must begin an encoded byte; the percent sign itself is written "%25".',
};
