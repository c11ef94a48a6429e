import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Media types by file extension: of what the build writes, and of what a site is likely to gain. */
const TYPES: Readonly<Record<string, string>> = {
	avif: 'image/avif',
	css: 'text/css; charset=utf-8',
	gif: 'image/gif',
	html: 'text/html; charset=utf-8',
	ico: 'image/x-icon',
	jpg: 'image/jpeg',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json',
	map: 'application/json',
	md: 'text/markdown; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	otf: 'font/otf',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	ttf: 'font/ttf',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json',
	webp: 'image/webp',
	woff: 'font/woff',
	woff2: 'font/woff2',
	xml: 'text/xml; charset=utf-8',
};

/** Bytes that only a program of ours reads, such as the parts of the search index, and that no browser should guess at. */
const OTHER = 'application/octet-stream';

/**
 * @param path ends with a file name
 * @returns the value of its Content-Type header
 */
export function mediaType(path: string): string {
	const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? OTHER) : OTHER;
}

/** The bytes of a file in one encoding. */
export interface Representation {
	readonly body: Buffer;
	/** Strong: it changes with each byte, and differs from that of the same file in another encoding (RFC 9110 §8.8.3). */
	readonly etag: string;
}

export interface SiteFile {
	/** From the site's root, with slashes: `/lessons/index.html`. */
	readonly path: string;
	readonly type: string;
	readonly plain: Representation;
	/** The copy that the build has compressed; null where that saves nothing. */
	readonly brotli: Representation | null;
}

/** Every file of the site by its path, in memory. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

const COMPRESSED = '.br';

/**
 * Reads the built site. Left out are files and folders whose name begins with a dot, and links, which may lead anywhere.
 *
 * @param distDir folder of the built site
 * @throws the error of `node:fs` when it can't be read
 */
export function readSiteFiles(distDir: string): SiteFiles {
	const bodies = new Map(publicFiles(distDir).map((path) => [path, readFileSync(join(distDir, path))]));
	const files = new Map<string, SiteFile>();
	for (const [path, body] of bodies) {
		if (path.endsWith(COMPRESSED) && bodies.has(path.slice(0, -COMPRESSED.length))) continue;
		const compressed = bodies.get(path + COMPRESSED);
		files.set(path, {
			path,
			type: mediaType(path),
			plain: { body, etag: `"${digest(body)}"` },
			brotli: compressed === undefined ? null : { body: compressed, etag: `"${digest(compressed)}-br"` },
		});
	}
	return files;
}

/** @returns paths from the site's root; the recursion is by hand because that of `node:fs` follows links */
function publicFiles(distDir: string, folder = '/'): string[] {
	return readdirSync(join(distDir, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder + entry.name;
		if (entry.name.startsWith('.')) return [];
		if (entry.isDirectory()) return publicFiles(distDir, `${path}/`);
		return entry.isFile() ? [path] : [];
	});
}

const digest = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);
