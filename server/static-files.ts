import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { HeaderManifest } from './header-manifest.ts';
import type { Site } from './origin.ts';
import { SANDBOX_FILE, sandboxHeadersFor } from './sandbox-headers.ts';
import { type Headers, PART_HEADERS, pageHeaders } from './security-headers.ts';

/** Names below it carry a hash of the content. */
const HASHED = '/_astro/';

/** One range of bytes; anything else about ranges may be ignored (RFC 9110 §14.2). */
const SIMPLE_RANGE = /^bytes=(\d{1,15})-(\d{0,15})$/;

export type StaticFiles = (request: IncomingMessage, response: ServerResponse, site: Site) => void;

/**
 * Serves the built site: brotli where the build made it, hashed names for ever, everything else checked on each use.
 * The list of files is read once, so what is not in it can't be asked for.
 *
 * @param distDir folder of the built site
 */
export function staticFiles(distDir: string, manifest: HeaderManifest): StaticFiles {
	const serve = sirv(distDir, { etag: true, brotli: true });
	const notFound = notFoundPages(distDir);
	return (request, response, site) => {
		const path = decodedPath(request.url ?? '/');
		const file = pageFile(path, manifest);
		setHeaders(response, headersOf(site, file, manifest));
		response.setHeader('Cache-Control', path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
		simplifyRange(request);
		guardReads(response);
		serve(request, response, () => {
			const page = notFound(path);
			setHeaders(response, headersOf(site, page.file, manifest));
			response.setHeader('Cache-Control', 'no-cache');
			response.writeHead(404, { 'Content-Type': page.type, 'Content-Length': page.body.length });
			response.end(page.body);
		});
	};
}

/** Never opened by itself. A worker's script is: it runs under the policy that comes with it. */
const PART_OF_A_PAGE = /^(?!.*worker).*\.(?:css|js|ttf|woff2?|wasm)$/;

function headersOf(site: Site, file: string, manifest: HeaderManifest): Headers {
	if (PART_OF_A_PAGE.test(file)) return PART_HEADERS;
	const hashes = manifest.get(file) ?? [];
	return file === SANDBOX_FILE ? sandboxHeadersFor(site, hashes) : pageHeaders(site, hashes);
}

function setHeaders(response: ServerResponse, headers: Headers): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The path as the file server will look it up. */
function decodedPath(url: string): string {
	const [path = '/'] = url.split(/[?#]/, 1);
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** The HTML file that a path names, or the path itself. */
function pageFile(path: string, manifest: HeaderManifest): string {
	const bare = path.replace(/\/$/, '').replace(/\.br$/, '');
	return [bare, `${bare}.html`, `${bare}/index.html`].find((file) => manifest.has(file)) ?? path;
}

/** The file server expects a well-formed range that is in order; other ranges are answered with the whole file. */
function simplifyRange(request: IncomingMessage): void {
	const { range } = request.headers;
	if (range === undefined) return;
	const [, from, to] = SIMPLE_RANGE.exec(range) ?? [];
	const inOrder = from !== undefined && (to === '' || Number(to) >= Math.max(1, Number(from)));
	if (!inOrder || request.headers['if-range'] !== undefined) delete request.headers.range;
}

/** A file that can't be read, for example because the site is being rebuilt, ends its own response and nothing else. */
function guardReads(response: ServerResponse): void {
	response.once('pipe', (source) => {
		source.on('error', () => response.destroy());
		response.once('close', () => source.destroy());
	});
}

interface NotFoundPage {
	readonly file: string;
	readonly type: string;
	readonly body: Buffer;
}

/** The page for addresses where nothing is, in the language that the address asks for. */
function notFoundPages(distDir: string): (path: string) => NotFoundPage {
	const read = (...files: string[]): NotFoundPage | null => {
		const file = files.find((name) => existsSync(join(distDir, name)));
		return file === undefined
			? null
			: { file, type: 'text/html; charset=utf-8', body: readFileSync(join(distDir, file)) };
	};
	const english = read('/404.html', '/404/index.html') ?? {
		file: '/404.html',
		type: 'text/plain; charset=utf-8',
		body: Buffer.from('There is nothing at this address.\n'),
	};
	const chinese = read('/zh-cn/404.html', '/zh-cn/404/index.html') ?? english;
	return (path) => (path === '/zh-cn' || path.startsWith('/zh-cn/') ? chinese : english);
}
