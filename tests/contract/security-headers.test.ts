import { afterEach, expect, test } from 'vitest';
import { sandboxHeaders } from '../../server/http/sandbox-headers.ts';
import { ask, PAGE_HASH, SANDBOX_HASH, type Site, startSite } from './support/site.ts';

let site: Site | null = null;
afterEach(async () => {
	await site?.stop();
	site = null;
});

const PAGE_POLICY =
	`default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${PAGE_HASH}; style-src 'self' 'unsafe-inline'; ` +
	"img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://localhost:4321; worker-src 'self' blob:; " +
	"frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const SANDBOX_POLICY =
	`sandbox allow-scripts; default-src 'none'; script-src ${SANDBOX_HASH} 'unsafe-eval' blob:; worker-src blob:; ` +
	'connect-src ws://localhost:4321 ws://localhost:1 http://localhost:4321/updates/poll http://localhost:4321/updates/events; ' +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const COMMON = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const SENTENCE_POLICY = "default-src 'none'; frame-ancestors 'none'";

test.each(['/', '/index.html'])('%s has the policy of a page, with the hashes of that page', async (path) => {
	site = await startSite();
	const { headers } = await ask(site.port, path, { headers: { Host: 'localhost:4321' } });
	expect(headers['content-security-policy']).toBe(PAGE_POLICY);
	expect(headers).toMatchObject({ ...COMMON, 'cross-origin-opener-policy': 'same-origin' });
});

test.each(['/sandbox/', '/sandbox/index.html', '/%73andbox/', '/sandbox/?x', '/sandbox/index%2Ehtml'])(
	'%s has the policy of the sandbox: an opaque origin, the scenarios and no other network',
	async (path) => {
		site = await startSite();
		const { status, headers } = await ask(site.port, path, { headers: { Host: 'localhost:4321' } });
		expect(status).toBe(200);
		expect(headers['content-security-policy']).toBe(SANDBOX_POLICY);
	},
);

test.each([
	['/lessons/', 200],
	['/lessons', 301],
	['/nothing/', 404],
	['/zh-cn/nothing/', 404],
	['/favicon.svg', 200],
	['/_astro/ts.worker-abc123.js', 200],
])('%s (%i) has the policy of a page without inline scripts', async (path, status) => {
	site = await startSite();
	const answer = await ask(site.port, path, { headers: { Host: 'localhost:4321' } });
	expect(answer.status).toBe(status);
	expect(answer.headers['content-security-policy']).toBe(PAGE_POLICY.replace(` ${PAGE_HASH}`, ''));
	expect(answer.headers).toMatchObject(COMMON);
});

test.each([
	['a range outside the file', '/', { Range: 'bytes=99-' }, 416],
	['a version that is known', '/', { 'If-None-Match': '*' }, 304],
])('%s is answered with the headers of the page', async (_name, path, headers, status) => {
	site = await startSite();
	const answer = await ask(site.port, path, { headers: { Host: 'localhost:4321', ...headers } });
	expect(answer.status).toBe(status);
	expect(answer.headers['content-security-policy']).toBe(PAGE_POLICY);
	expect(answer.headers).toMatchObject(COMMON);
});

test.each([
	['GET', '/%zz', 400],
	['POST', '/', 405],
	['GET', '/echo', 426],
	['GET', '/healthz', 200],
])('the sentence that answers %s %s may load nothing and be framed by nobody', async (method, path, status) => {
	site = await startSite();
	const answer = await ask(site.port, path, { method });
	expect(answer.status).toBe(status);
	expect(answer.headers).toMatchObject({
		...COMMON,
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy': SENTENCE_POLICY,
	});
});

test('leaves the policy to the page for what is only part of it', async () => {
	site = await startSite();
	const script = await ask(site.port, '/_astro/app.abc123.js', { headers: { Host: 'localhost:4321' } });
	expect(script.headers['x-content-type-options']).toBe('nosniff');
	expect(script.headers['content-security-policy']).toBeUndefined();
});

test('gives a dev server the same headers for the sandbox', () => {
	expect(sandboxHeaders('localhost:4321', [SANDBOX_HASH])['Content-Security-Policy']).toBe(SANDBOX_POLICY);
	expect(() => sandboxHeaders("evil 'unsafe-inline'", [])).toThrow(RangeError);
});

test.each(['a;script-src *', 'a b', 'a/b', 'a,b', "'self'", '[::1'])('refuses the Host header "%s"', async (host) => {
	site = await startSite();
	const { status, headers } = await ask(site.port, '/', { headers: { Host: host } });
	expect(status).toBe(400);
	expect(headers['content-security-policy']).toBe(SENTENCE_POLICY);
});

test('names the public origin where one is set, and wss behind a trusted proxy that speaks https', async () => {
	site = await startSite({ publicOrigin: 'https://lab.example.org' });
	const fixed = await ask(site.port, '/', { headers: { Host: 'localhost:4321' } });
	expect(fixed.headers['content-security-policy']).toContain("connect-src 'self' wss://lab.example.org;");
	await site.stop();

	site = await startSite({ trustProxy: true });
	const behind = { Host: 'lab.example.org', 'X-Forwarded-Proto': 'https' };
	const proxied = await ask(site.port, '/', { headers: behind });
	expect(proxied.headers['content-security-policy']).toContain("connect-src 'self' wss://lab.example.org;");
	await site.stop();

	site = await startSite();
	const claimed = await ask(site.port, '/', { headers: behind });
	expect(claimed.headers['content-security-policy']).toContain("connect-src 'self' ws://lab.example.org;");
});
