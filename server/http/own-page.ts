import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import type { Log } from '../process/log.ts';
import type { Site } from './origin.ts';

/** Whether a handshake comes from a page of this site, as far as its browser and the name in its Host header can be trusted. */
type PageOrigin = 'own' | 'foreign' | 'untrusted-host';

/**
 * @param site where the client believes to be; null when it did not say
 * @param publicOrigin where the site is reached; null: wherever the client says
 */
export function pageOrigin(
	{ headers }: Pick<IncomingMessage, 'headers'>,
	site: Site | null,
	publicOrigin: string | null,
): PageOrigin {
	if (site === null || headers.origin?.toLowerCase() !== site.origin) return 'foreign';
	return publicOrigin !== null || isTrustedHost(site.host) ? 'own' : 'untrusted-host';
}

/** The answer where the Host header could have been made to point here by anybody. */
export function untrustedHost(site: Site): Refusal {
	const sentence = `The name in the Host header could be anybody's: start the server with PUBLIC_ORIGIN=${site.origin} if it is yours.`;
	return { status: 403, sentence };
}

/**
 * For channels that only pages of this site may open.
 *
 * @param what may not be opened, as the end of "Only a page of this site may …"
 * @returns how to refuse the handshake, or null
 */
export function foreignPage(
	request: Pick<IncomingMessage, 'headers'>,
	site: Site | null,
	publicOrigin: string | null,
	{ what, log }: { readonly what: string; readonly log: Log },
): Refusal | null {
	const origin = pageOrigin(request, site, publicOrigin);
	if (site === null || origin === 'foreign') {
		const sentence = `Only a page of this site may ${what}: the Origin header must be the site’s own origin.`;
		return { status: 403, sentence };
	}
	if (origin === 'own') return null;
	log.warn('tap-refused', { host: site.host, remedy: `PUBLIC_ORIGIN=${site.origin}` });
	return untrustedHost(site);
}

/**
 * Whether a name in the Host header can't have been made to point here by a stranger. A page may look up its own name, say
 * `evil.example`, a second time and get the address of somebody's own machine (DNS rebinding); to the browser it is then of
 * the same origin as this server. That takes a name that its owner can point anywhere: an address is none, nor is
 * `localhost`, nor this machine's own name, alone or in `.local`. Other names of those two kinds may be claimed by anyone in
 * the own network (RFC 6762).
 *
 * @param host with or without a port, IPv6 addresses in brackets
 * @param own this machine's name
 */
export function isTrustedHost(host: string, own: string = hostname()): boolean {
	const name = host
		.replace(/:\d*$/, '')
		.replace(/^\[(.*)\]$/, '$1')
		.replace(/\.$/, '')
		.toLowerCase();
	const [label = ''] = own.toLowerCase().split('.');
	const names = ['localhost', ...(label === '' ? [] : [label, `${label}.local`])];
	return isIP(name) !== 0 || names.includes(name) || name.endsWith('.localhost');
}
