import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import type { Site } from './origin.ts';
import { isTrustedHost } from './trusted-host.ts';

/** Whether a handshake comes from a page of this site, as far as its browser and the name in its Host header can be trusted. */
export type PageOrigin = 'own' | 'foreign' | 'untrusted-host';

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
