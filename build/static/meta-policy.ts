import { policy } from '../../server/http/security-headers.ts';
import { inlineScriptHashes } from '../script-hashes.ts';

/**
 * What our server says of a page in headers, in the page: a static host sends none. `frame-ancestors` and `sandbox` can't be said so;
 * the sandbox page is held by its iframe.
 */
function pagePolicy(html: string, baseUri: string): string {
	return policy({
		'default-src': ["'self'"],
		'script-src': ["'self'", "'wasm-unsafe-eval'", ...inlineScriptHashes(html)],
		'style-src': ["'self'", "'unsafe-inline'"],
		'img-src': ["'self'", 'data:'],
		'font-src': ["'self'", 'data:'],
		'connect-src': ["'self'"],
		'worker-src': ["'self'", 'blob:'],
		'frame-src': ["'self'"],
		'object-src': ["'none'"],
		'base-uri': [baseUri],
		'form-action': ["'self'"],
	});
}

/** Of the page that runs learners' code: no network at all. Sockets cross a port to the lab in the page. */
function sandboxPolicy(html: string): string {
	return policy({
		'default-src': ["'none'"],
		'script-src': [...inlineScriptHashes(html), "'unsafe-eval'", 'blob:'],
		'worker-src': ['blob:'],
		'base-uri': ["'none'"],
		'form-action': ["'none'"],
	});
}

/**
 * @param kind `lost` is the page for missing addresses, which has to say what its addresses are relative to
 * @returns the page with its policy, before anything that the policy is about
 */
export function withPolicy(html: string, kind: 'page' | 'lost' | 'sandbox'): string {
	const content = kind === 'sandbox' ? sandboxPolicy(html) : pagePolicy(html, kind === 'lost' ? "'self'" : "'none'");
	const referrer = kind === 'sandbox' ? '' : '<meta name="referrer" content="strict-origin-when-cross-origin">';
	return html.replace(
		/<meta charset="utf-8"\s*\/?>/i,
		(charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${content}">${referrer}`,
	);
}
