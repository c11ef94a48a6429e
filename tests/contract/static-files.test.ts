import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, SANDBOX_HASH, type Site, startSite } from './support/site.ts';

let site: Site;
beforeEach(async () => {
	site = await startSite();
});
afterEach(() => site.stop());

const SCRIPT = '/_astro/app.abc123.js';

test('serves pages to be checked on each use, with an ETag that answers 304', async () => {
	const page = await ask(site.port, '/');
	expect(page.status).toBe(200);
	expect(page.body.toString()).toBe('<h1>WebSocket Lab</h1>');
	expect(page.headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' });
	const again = await ask(site.port, '/', { headers: { 'If-None-Match': String(page.headers.etag) } });
	expect(again.status).toBe(304);
	expect(again.body).toHaveLength(0);
});

test('serves hashed names for ever, in brotli to those who take it', async () => {
	const plain = await ask(site.port, SCRIPT);
	const packed = await ask(site.port, SCRIPT, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
	expect(packed.headers['content-type']).toMatch(/javascript/);
	expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
	for (const { headers } of [plain, packed]) {
		expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
	}
});

test.each([
	['/nothing/', '<h1>Nothing here</h1>'],
	['/zh-cn/nothing/', '<h1>这里什么也没有</h1>'],
	['/_astro/old.js', '<h1>Nothing here</h1>'],
])('answers %s with 404 in the language of the address', async (path, body) => {
	const answer = await ask(site.port, path);
	expect([answer.status, answer.body.toString()]).toEqual([404, body]);
	expect(answer.headers['cache-control']).not.toMatch(/immutable/);
});

test.each([
	'/.secret',
	'/.headers.json',
	'/%2eheaders.json',
	'/.headers',
	'/../package.json',
	'/..%2fpackage.json',
	'/%2e%2e/%2e%2e/etc/passwd',
	'//etc/passwd',
	'/_astro/../.secret',
	'/_astro/..%5c.secret',
	'/index.html%00',
])('does not serve %s', async (path) => {
	const { status, body } = await ask(site.port, path);
	expect(status).toBe(404);
	expect(body.toString()).toBe('<h1>Nothing here</h1>');
});

test('answers a broken percent-encoding with 400', async () => {
	expect((await ask(site.port, '/%E0%A4%A')).status).toBe(400);
	expect((await ask(site.port, '/%E0%A4%A4%ZZ')).status).toBe(400);
});

test('answers HEAD like GET without a body', async () => {
	const [get, head] = await Promise.all([ask(site.port, '/'), ask(site.port, '/', { method: 'HEAD' })]);
	expect(head.body).toHaveLength(0);
	for (const name of ['content-length', 'content-type', 'etag', 'content-security-policy']) {
		expect(head.headers[name]).toBe(get.headers[name]);
	}
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with 405', async (method) => {
	const { status, headers } = await ask(site.port, '/', { method });
	expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test.each([
	['bytes=4-12', 206, 'WebSocket'],
	['bytes=17-', 206, '</h1>'],
	['bytes=5-2', 200, '<h1>WebSocket Lab</h1>'],
	['bytes=-5', 200, '<h1>WebSocket Lab</h1>'],
	['bytes=0-1,3-4', 200, '<h1>WebSocket Lab</h1>'],
	['lines=1-2', 200, '<h1>WebSocket Lab</h1>'],
	['bytes=99-', 416, ''],
])('answers the range %s with %i', async (range, status, body) => {
	const answer = await ask(site.port, '/', { headers: { Range: range } });
	expect([answer.status, answer.body.toString()]).toEqual([status, body]);
});

test('serves the new site, with its own headers, once it has been built again', async () => {
	await ask(site.port, '/');
	const page = '<h1>WebSocket Lab, with a longer heading than before</h1>';
	writeFileSync(join(site.folder, 'index.html'), page);
	writeFileSync(join(site.folder, 'new.txt'), 'new');
	const scriptHashes = { '/index.html': [SANDBOX_HASH] };
	rmSync(join(site.folder, '.headers.json'));
	expect((await ask(site.port, '/lessons/')).status).toBe(200);
	writeFileSync(join(site.folder, '.headers.json'), JSON.stringify({ scriptHashes }));
	const { body, headers } = await ask(site.port, '/');
	expect(body.toString()).toBe(page);
	expect(headers['content-security-policy']).toContain(SANDBOX_HASH);
	expect((await ask(site.port, '/new.txt')).body.toString()).toBe('new');
});

test('survives a file that is gone', async () => {
	rmSync(join(site.folder, 'lessons/index.html'));
	await expect(ask(site.port, '/lessons/')).rejects.toThrow();
	expect((await ask(site.port, '/')).status).toBe(200);
});

test('says that an address is a WebSocket, and that the server is well', async () => {
	const echo = await ask(site.port, '/echo', { headers: { Host: 'lab.example:81' } });
	expect([echo.status, echo.headers.upgrade]).toEqual([426, 'websocket']);
	expect(echo.body.toString()).toBe("/echo is a WebSocket: open it with new WebSocket('ws://lab.example:81/echo').\n");
	const health = await ask(site.port, '/healthz');
	expect([health.status, health.body.toString()]).toEqual([200, 'ok\n']);
});

test('answers a request that offers another protocol as if it did not', async () => {
	const { status } = await ask(site.port, '/', { headers: { Connection: 'Upgrade', Upgrade: 'h2c' } });
	expect(status).toBe(200);
});
