import type { IncomingMessage } from 'node:http';
import { parseTarget } from '../../src/lab-server/http/target.ts';
import type { Config } from '../process/config.ts';

/** Where a client believes to be. */
export interface Site {
	/** As in an Origin header: `http://localhost:4321`. */
	readonly origin: string;
	/** Host and port, checked: safe to put into a header. */
	readonly host: string;
	/** `wss:` on pages that came by https, else `ws:`. */
	readonly webSocketOrigin: string;
}

/** A host name, IPv4 address or bracketed IPv6 address, and perhaps a port (RFC 3986 §3.2.2). */
const HOST = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?$/;

/**
 * @returns the site that a request is for, or null when its Host header is no host
 */
export function siteOf(
	request: Pick<IncomingMessage, 'headers'>,
	{ publicOrigin, trustProxy }: Pick<Config, 'publicOrigin' | 'trustProxy'>,
): Site | null {
	if (publicOrigin !== null) return site(publicOrigin);
	const { host } = request.headers;
	if (host === undefined || !HOST.test(host)) return null;
	const secure = trustProxy && lastOf(request.headers['x-forwarded-proto']) === 'https';
	return site(`${secure ? 'https' : 'http'}://${host.toLowerCase()}`);
}

/**
 * Makes the host in a target of absolute form the one that counts, whatever the Host header says (RFC 9112 §3.2.2). To be
 * called before anyone looks at the request's Host header.
 */
export function takeHostFromTarget(request: IncomingMessage): void {
	if (request.url?.startsWith('/')) return;
	const authority = parseTarget(request.url)?.authority ?? null;
	if (authority !== null) request.headers.host = authority;
}

const site = (origin: string): Site => ({
	origin,
	host: origin.slice(origin.indexOf('//') + 2),
	webSocketOrigin: origin.replace(/^http/, 'ws'),
});

/** The last entry of a list header is the one that our own proxy wrote; those before it are anybody's. */
export function lastOf(header: string | string[] | undefined): string | undefined {
	const text = Array.isArray(header) ? header.at(-1) : header;
	return text?.split(',').at(-1)?.trim();
}
