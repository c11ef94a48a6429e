import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mediaType, readSiteFiles } from '../../../server/http/site-files.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wl-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('reads files only, with their compressed copies, and nothing that a dot hides or a link leads to', () => {
	for (const name of ['a', '.git', 'a/.cache']) mkdirSync(join(folder, name), { recursive: true });
	const names = ['index.html', 'a/b.js', 'a/b.js.br', 'a/alone.br', '.headers.json', '.git/config', 'a/.cache/x'];
	for (const name of names) writeFileSync(join(folder, name), name);
	symlinkSync('/etc', join(folder, 'etc'));
	symlinkSync('/etc/passwd', join(folder, 'passwd.txt'));
	const files = [...readSiteFiles(folder).values()].map((file) => [
		file.path,
		file.type,
		file.plain.body.toString(),
		file.brotli?.body.toString(),
	]);
	expect(files.sort()).toEqual([
		['/a/alone.br', 'application/octet-stream', 'a/alone.br', undefined],
		['/a/b.js', 'text/javascript; charset=utf-8', 'a/b.js', 'a/b.js.br'],
		['/index.html', 'text/html; charset=utf-8', 'index.html', undefined],
	]);
});

test('tags each content, and each encoding, differently', () => {
	for (const name of ['a.js', 'b.js', 'b.js.br']) writeFileSync(join(folder, name), 'same');
	writeFileSync(join(folder, 'c.js'), 'else');
	const files = readSiteFiles(folder);
	const tag = (path: string) => files.get(path)?.plain.etag;
	expect(tag('/a.js')).toMatch(/^"[\w-]{22}"$/);
	expect(tag('/a.js')).toBe(tag('/b.js'));
	expect(tag('/a.js')).not.toBe(tag('/c.js'));
	expect(files.get('/b.js')?.brotli?.etag).not.toBe(tag('/b.js'));
});

test.each([
	['/index.html', 'text/html; charset=utf-8'],
	['/_astro/app.js', 'text/javascript; charset=utf-8'],
	['/a.mjs', 'text/javascript; charset=utf-8'],
	['/a.CSS', 'text/css; charset=utf-8'],
	['/pagefind/pagefind-entry.json', 'application/json'],
	['/favicon.svg', 'image/svg+xml'],
	['/a.png', 'image/png'],
	['/a.wasm', 'application/wasm'],
	['/a.woff2', 'font/woff2'],
	['/a.ttf', 'font/ttf'],
	['/sitemap-0.xml', 'text/xml; charset=utf-8'],
	['/robots.txt', 'text/plain; charset=utf-8'],
	['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
	['/pagefind/en_1.pf_meta', 'application/octet-stream'],
	['/LICENSE', 'application/octet-stream'],
	['/a.constructor', 'application/octet-stream'],
])('%s is %s', (path, type) => {
	expect(mediaType(path)).toBe(type);
});
