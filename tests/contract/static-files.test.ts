import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RawClient, upgradeRequest } from './support/raw-client.ts';
import { ask, type Site, startSite } from './support/site.ts';

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
	expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
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
	// Two letters away from `/close`, and one from a page.
	['/clas', '<h1>Nothing here</h1>'],
])('answers %s with 404 in the language of the address', async (path, body) => {
	const answer = await ask(site.port, path);
	expect([answer.status, answer.body.toString()]).toEqual([404, body]);
	expect(answer.headers['cache-control']).not.toMatch(/immutable/);
});

test.each(['/echo%20', '/ech', '/Echo/', '/%EF%BD%85cho'])(
	'answers %s as it answers a handshake for it: with the scenario that was meant',
	async (path) => {
		const { status, headers, body } = await ask(site.port, path);
		expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
		const client = RawClient.connect(site.port);
		client.write(upgradeRequest(path));
		const [, sentence = ''] = (await client.toEnd()).toString().split('\r\n\r\n');
		expect(sentence).toMatch(/^There is no scenario at this path\. Did you mean \/echo\? There are: .*\n$/);
		expect(body.toString()).toBe(sentence);
	},
);

test.each([
	'/.secret',
	'/.headers.json',
	'/%2eheaders.json',
	'/.built',
	'/../package.json',
	'/..%2fpackage.json',
	'/%2e%2e/%2e%2e/etc/passwd',
	'//etc/passwd',
	'/_astro/../.secret',
	'/_astro/..%5c.secret',
	'/index.html%00',
	'/%00',
	'/%2e%2e%2f%2e%2e%2fetc/passwd',
	'/%252e%252e/%252e%252e/etc/passwd',
	'/%252eheaders.json',
	'/_astro/%2e%2e/.headers.json',
	'/_astro/..\\..\\etc\\passwd',
	'/..%c0%af..%c0%afetc/passwd',
	'/index.html/',
	'/index.html/../.secret',
	'/index',
	'/_astro',
	'/_astro/',
	'/_astro/app.abc123.js.br',
	'/.built-from',
	'/.git/config',
	'/lessons/.draft.html',
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
	['bytes=4-12', 206, 'bytes 4-12/22', 'WebSocket'],
	['bytes=0-0', 206, 'bytes 0-0/22', '<'],
	['bytes=17-', 206, 'bytes 17-21/22', '</h1>'],
	['bytes=17-99', 206, 'bytes 17-21/22', '</h1>'],
	['bytes=-5', 206, 'bytes 17-21/22', '</h1>'],
	['bytes=-99', 206, 'bytes 0-21/22', '<h1>WebSocket Lab</h1>'],
	['bytes=5-2', 200, undefined, '<h1>WebSocket Lab</h1>'],
	['bytes=0-1,3-4', 200, undefined, '<h1>WebSocket Lab</h1>'],
	['lines=1-2', 200, undefined, '<h1>WebSocket Lab</h1>'],
	['bytes=22-', 416, 'bytes */22', ''],
	['bytes=-0', 416, 'bytes */22', ''],
])('answers the range %s with %i', async (range, status, contentRange, body) => {
	const answer = await ask(site.port, '/', { headers: { Range: range } });
	expect([answer.status, answer.headers['content-range'], answer.body.toString()]).toEqual([
		status,
		contentRange,
		body,
	]);
	expect(answer.headers['content-length']).toBe(String(body.length));
});

test('sends a range only of the version that the client has, and only to GET', async () => {
	const { headers } = await ask(site.port, '/');
	const range = { Range: 'bytes=4-12' };
	const same = await ask(site.port, '/', { headers: { ...range, 'If-Range': String(headers.etag) } });
	expect([same.status, same.body.toString()]).toEqual([206, 'WebSocket']);
	const other = await ask(site.port, '/', { headers: { ...range, 'If-Range': '"another"' } });
	expect([other.status, other.body.toString()]).toEqual([200, '<h1>WebSocket Lab</h1>']);
	const head = await ask(site.port, '/', { method: 'HEAD', headers: range });
	expect([head.status, head.headers['content-length']]).toEqual([200, '22']);
});

test.each([
	['the tag alone', (tag: string) => tag, 304],
	['one of several', (tag: string) => `"x", ${tag}`, 304],
	['made weak by a proxy', (tag: string) => `W/${tag}`, 304],
	['any', () => '*', 304],
	['another', () => '"x"', 200],
	['a part of it', (tag: string) => tag.slice(0, -2), 200],
])('If-None-Match with %s', async (_name, header, status) => {
	const first = await ask(site.port, SCRIPT);
	const answer = await ask(site.port, SCRIPT, { headers: { 'If-None-Match': header(String(first.headers.etag)) } });
	expect(answer.status).toBe(status);
	for (const name of ['etag', 'cache-control', 'vary']) expect(answer.headers[name]).toBe(first.headers[name]);
});

test('gives each encoding a tag of its own, and brotli to nobody who declines it', async () => {
	const tags = new Map<string, unknown>();
	for (const encoding of ['', 'gzip', 'br;q=0', 'br; q=0.000', 'abr', '*', 'br', 'gzip;q=1, BR;q=0.5']) {
		const { headers } = await ask(site.port, SCRIPT, { headers: { 'Accept-Encoding': encoding } });
		tags.set(encoding, [headers['content-encoding'], headers.vary, /-br"$/.test(String(headers.etag))]);
	}
	const plain = [undefined, 'Accept-Encoding', false];
	const brotli = ['br', 'Accept-Encoding', true];
	expect([...tags.values()]).toEqual([plain, plain, plain, plain, plain, plain, brotli, brotli]);
});

test.each([
	['/lessons', '/lessons/'],
	['/lessons?q=1&r', '/lessons/?q=1&r'],
	['/%6cessons', '/lessons/'],
])('sends %s on to the address of the page', async (path, location) => {
	const { status, headers } = await ask(site.port, path);
	expect([status, headers.location]).toEqual([301, location]);
});

test('serves what it has read once, also when the file is gone', async () => {
	rmSync(join(site.folder, 'lessons/index.html'));
	const { status, body } = await ask(site.port, '/lessons/');
	expect([status, body.toString()]).toEqual([200, '<h1>Lessons</h1>']);
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
