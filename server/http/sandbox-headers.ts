import { EVENTS_PATH, POLL_PATH } from '../../src/lab-server/scenarios/updates.ts';
import { type Site, siteOf } from './origin.ts';
import { COMMON_HEADERS, type Headers, policy } from './security-headers.ts';

/** The file of the page that runs learners' code, from the site's root. */
export const SANDBOX_FILE = '/sandbox/index.html';

/**
 * The headers of the page that runs learners' code: an opaque origin, no network but the lab server.
 *
 * @param scriptHashes CSP sources of its one inline script
 */
export function sandboxHeadersFor(site: Site, scriptHashes: readonly string[]): Headers {
	return {
		...COMMON_HEADERS,
		'Content-Security-Policy': policy({
			sandbox: ['allow-scripts'],
			'default-src': ["'none'"],
			// Learners' code is compiled in a worker that is made from a blob and inherits this policy.
			'script-src': [...scriptHashes, "'unsafe-eval'", 'blob:'],
			'worker-src': ['blob:'],
			// The whole lab server, so that its own 404 is seen; what else a lab may do there is the worker's to say.
			// Port 1 is where sockets go that must fail (src/sandbox/worker/address.ts): no browser connects to it.
			// By plain HTTP, the two addresses that a lesson compares it with.
			'connect-src': [
				site.webSocketOrigin,
				deadEnd(site.webSocketOrigin),
				`${site.origin}${POLL_PATH}`,
				`${site.origin}${EVENTS_PATH}`,
			],
			'base-uri': ["'none'"],
			'form-action': ["'none'"],
			'frame-ancestors': ["'self'"],
		}),
	};
}

/**
 * The same for a dev server.
 *
 * @param host the request's Host header, from anybody
 * @throws RangeError when it is no host
 */
export function sandboxHeaders(host: string | undefined, scriptHashes: readonly string[]): Headers {
	const site = siteOf({ headers: host === undefined ? {} : { host } }, { publicOrigin: null, trustProxy: false });
	if (site === null) throw new RangeError('The Host header is not a host.');
	return sandboxHeadersFor(site, scriptHashes);
}

function deadEnd(webSocketOrigin: string): string {
	const url = new URL(webSocketOrigin);
	return `${url.protocol}//${url.hostname}:1`;
}
