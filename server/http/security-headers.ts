import type { Site } from './origin.ts';

export type Headers = Readonly<Record<string, string>>;

/** Writes a Content-Security-Policy; directives without a source stand alone. */
export function policy(directives: Readonly<Record<string, readonly string[]>>): string {
	return Object.entries(directives)
		.map(([name, sources]) => [name, ...sources].join(' '))
		.join('; ');
}

/**
 * Headers of what only ever is part of a page: scripts, style sheets, fonts, the search index. The policy of the page
 * that loads them holds, so theirs would be half a kilobyte in every response for nothing.
 */
export const PART_HEADERS: Headers = { 'X-Content-Type-Options': 'nosniff' };

/** Headers of everything that a browser can open or run by itself. */
export const COMMON_HEADERS: Headers = {
	...PART_HEADERS,
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Headers of a sentence that the server says by itself: nothing in it may be run, loaded or framed. */
export const SENTENCE_HEADERS: Headers = {
	...COMMON_HEADERS,
	'Content-Security-Policy': policy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }),
};

/**
 * The headers of the site's own pages and files. Scripts are the site's files and the inline ones that the build has
 * hashed. Styles may be inline, because the editor and the code blocks write style attributes. WebSockets are named with
 * their scheme, because not every browser takes 'self' to mean them.
 *
 * @param scriptHashes CSP sources of the page's inline scripts
 */
export function pageHeaders(site: Site, scriptHashes: readonly string[]): Headers {
	return {
		...COMMON_HEADERS,
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Content-Security-Policy': policy({
			'default-src': ["'self'"],
			'script-src': ["'self'", "'wasm-unsafe-eval'", ...scriptHashes],
			'style-src': ["'self'", "'unsafe-inline'"],
			'img-src': ["'self'", 'data:'],
			'font-src': ["'self'", 'data:'],
			'connect-src': ["'self'", site.webSocketOrigin],
			'worker-src': ["'self'", 'blob:'],
			'frame-src': ["'self'"],
			'object-src': ["'none'"],
			'base-uri': ["'none'"],
			'form-action': ["'self'"],
			'frame-ancestors': ["'self'"],
		}),
	};
}
