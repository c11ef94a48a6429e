import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { localeOfPath, ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { meantScenario, noScenario } from '../../src/lab-server/http/no-scenario.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import { parseTarget } from '../../src/lab-server/http/target.ts';
import type { HeaderManifest } from './header-manifest.ts';
import type { Site } from './origin.ts';
import { SANDBOX_FILE, sandboxHeadersFor } from './sandbox-headers.ts';
import { type Headers, PART_HEADERS, pageHeaders } from './security-headers.ts';
import type { Representation, SiteFile, SiteFiles } from './site-files.ts';

/**
 * Answers a GET or HEAD request with a file of the site, or with its page for addresses where nothing is.
 *
 * @returns what is to be said where that page is no help; null where the request is answered
 */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, site: Site) => Refusal | null;

/** Names below it carry a hash of the content. */
const HASHED = '/_astro/';

/** Never opened by itself. A worker's script is: it runs under the policy that comes with it. */
const PART_OF_A_PAGE = /^(?!.*worker).*\.(?:css|js|ttf|woff2?|wasm)$/;

/**
 * Serves the built site from memory: what is not in it can't be asked for, no open file and no disk is needed, and a
 * client that reads slowly costs nothing. Hashed names are kept for ever, everything else is checked on each use.
 *
 * @param stall a client that takes no byte of an answer for so many ms is cut
 */
export function staticFiles(files: SiteFiles, manifest: HeaderManifest, stall: number): StaticFiles {
	const places = placesOf(files);
	return (request, response, site) => {
		// Node looks a second time before it says that nothing was taken.
		response.setTimeout(stall / 2, () => response.destroy());
		const { path, query } = splitTarget(request.url ?? '/');
		const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
		if (file !== undefined) {
			sendFile(request, response, file, headersOf(site, file, manifest));
		} else if (files.has(`${path}/index.html`)) {
			const headers = { ...pageHeaders(site, []), 'Cache-Control': 'no-cache', 'Content-Length': '0' };
			response.writeHead(301, { ...headers, Location: `${encodeURI(path)}/${query}` }).end();
		} else {
			const meant = meantScenario(path, places);
			if (meant !== null) return noScenario(meant);
			const page = notFoundPage(files, path);
			if (page === undefined) return NOTHING;
			sendNotFound(response, page, headersOf(site, page, manifest));
		}
		return null;
	};
}

const NOTHING: Refusal = { status: 404, sentence: 'There is nothing at this address.' };

/** @returns where the site's addresses begin, such as `/lessons`: a reader who mistyped one of these is not told of a scenario */
function placesOf(files: SiteFiles): string[] {
	return [...new Set([...files.keys()].map((path) => path.split('/', 2).join('/')))];
}

/** The path as the list of files has it, and the query with its question mark. */
function splitTarget(target: string): { path: string; query: string } {
	const path = parseTarget(target)?.path ?? '/';
	const [query = ''] = /\?.*$/s.exec(target) ?? [];
	try {
		return { path: decodeURI(path), query };
	} catch {
		return { path, query };
	}
}

function headersOf(site: Site, { path }: SiteFile, manifest: HeaderManifest): Headers {
	if (PART_OF_A_PAGE.test(path)) return PART_HEADERS;
	const hashes = manifest.get(path) ?? [];
	return path === SANDBOX_FILE ? sandboxHeadersFor(site, hashes) : pageHeaders(site, hashes);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: SiteFile, security: Headers): void {
	const chosen = chosenRepresentation(file, request.headers['accept-encoding']);
	const { body, etag } = chosen;
	const cache = file.path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
	const vary = file.brotli === null ? {} : { Vary: 'Accept-Encoding' };
	const always = { ...security, ...vary, 'Cache-Control': cache, ETag: etag };
	if (isKnown(etag, request.headers['if-none-match'])) {
		response.writeHead(304, always).end();
		return;
	}
	const range = request.method === 'GET' ? askedRange(request.headers, chosen) : null;
	if (range === 'outside') {
		response.writeHead(416, { ...always, 'Content-Range': `bytes */${body.length}`, 'Content-Length': 0 }).end();
		return;
	}
	const part = range === null ? body : body.subarray(range.first, range.last + 1);
	response.writeHead(range === null ? 200 : 206, {
		...always,
		'Content-Type': file.type,
		...(chosen === file.brotli ? { 'Content-Encoding': 'br' } : {}),
		'Accept-Ranges': 'bytes',
		...(range === null ? {} : { 'Content-Range': `bytes ${range.first}-${range.last}/${body.length}` }),
		'Content-Length': part.length,
	});
	response.end(part);
}

/** A range of a file that has changed since is no use to anybody (RFC 9110 §13.1.5). */
function askedRange(headers: IncomingHttpHeaders, { body, etag }: Representation) {
	const condition = headers['if-range'];
	return condition === undefined || condition === etag ? parseByteRange(headers.range, body.length) : null;
}

/** The page for addresses where nothing is, in the language that the address asks for. */
function notFoundPage(files: SiteFiles, path: string): SiteFile | undefined {
	const locale = localeOfPath(path);
	const folder = locale === ROOT_LOCALE ? '' : `/${locale}`;
	const names = [`${folder}/404.html`, `${folder}/404/index.html`, '/404.html'];
	return names.map((name) => files.get(name)).find((file) => file !== undefined);
}

function sendNotFound(response: ServerResponse, { plain: { body }, type }: SiteFile, security: Headers): void {
	const own = { 'Cache-Control': 'no-cache', 'Content-Type': type, 'Content-Length': body.length };
	response.writeHead(404, { ...security, ...own });
	response.end(body);
}

/** A part of a file: both ends are in it. */
interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/** One range: from a byte on, up to a byte, or the last bytes. Several in one header may be ignored (RFC 9110 §14.2). */
const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/i;

/**
 * @param header Range of the request
 * @param length of the file, in bytes
 * @returns null when the whole file is to be sent; `'outside'` when no byte of it is in the range
 */
export function parseByteRange(header: string | undefined, length: number): ByteRange | 'outside' | null {
	const [range, from, to, suffix] = ONE_RANGE.exec(header ?? '') ?? [];
	if (range === undefined) return null;
	if (from === undefined) {
		const count = Math.min(Number(suffix), length);
		return count === 0 ? 'outside' : { first: length - count, last: length - 1 };
	}
	const first = Number(from);
	if (to !== undefined && to !== '' && Number(to) < first) return null;
	if (first >= length) return 'outside';
	return { first, last: to === undefined || to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}

/**
 * Chooses among the encodings of a file (RFC 9110 §12.5.3). Brotli is sent only to who names it: `*` is also sent by
 * programs that know nothing but gzip.
 *
 * @param header Accept-Encoding of the request
 */
export function chosenRepresentation(file: SiteFile, header: string | undefined): Representation {
	return file.brotli !== null && acceptsBrotli(header ?? '') ? file.brotli : file.plain;
}

/**
 * Whether a client already has what it asks for (RFC 9110 §13.1.2).
 *
 * @param header If-None-Match of the request: entity tags, which a proxy may have made weak
 */
export function isKnown(etag: string, header: string | undefined): boolean {
	if (header === undefined) return false;
	if (header.trim() === '*') return true;
	return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function acceptsBrotli(header: string): boolean {
	return header.split(',').some((entry) => {
		const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
		return coding === 'br' && !parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
	});
}
