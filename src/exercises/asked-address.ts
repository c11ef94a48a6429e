/** The address that code asked for: of the lab server and its parameters, or of any other. */
import { CANONICAL_ORIGIN } from '../trace/canonical-address.ts';
import type { Connection } from '../trace/connection.ts';

export interface AskedAddress {
	/** `/` where the address has none, or is none. */
	readonly path: string;
	readonly parameters: URLSearchParams;
}

/** @returns the address that the learner's code asked for; what the server was asked where no code is known */
export const askedAddress = ({ construct, request }: Connection): AskedAddress =>
	parseAddress(construct?.url ?? request?.head?.target ?? '');

/** @returns the path of that address */
export const pathOf = (connection: Connection): string => askedAddress(connection).path;

/** @param address or the target of a request, which is a path and a query (RFC 9112 §3.2.1); from anybody */
export function parseAddress(address: string): AskedAddress {
	// A path of two slashes is a path, and no host.
	const whole = address.startsWith('/') ? CANONICAL_ORIGIN + address : address;
	if (!URL.canParse(whole, CANONICAL_ORIGIN)) return { path: '/', parameters: new URLSearchParams() };
	const { pathname, searchParams } = new URL(whole, CANONICAL_ORIGIN);
	return { path: pathname, parameters: searchParams };
}
