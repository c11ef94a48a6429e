import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { ask, type Site, startSite } from '../support/site.ts';
import { askByTls, makeProxyFolder, NAME, openByTls, type ProxyFolder, type RunningProxy } from './support/proxy.ts';
import { NGINX, startNginx } from './support/shipped-proxies.ts';

const { lacking } = NGINX;

describe.skipIf(lacking !== null)(`behind nginx as shipped (${lacking ?? 'installed'})`, () => {
	let folder: ProxyFolder;
	let site: Site;
	let proxy: RunningProxy;
	let plain: number;

	beforeAll(async () => {
		folder = makeProxyFolder();
		const limits = { ...LIMITS, socketsPerAddress: 2 };
		site = await startSite({ publicOrigin: `https://${NAME}`, trustProxy: true, limits });
		({ proxy, plain } = await startNginx(folder, site.port));
	});
	afterAll(async () => {
		await proxy.stop();
		await site.stop();
		folder.remove();
	});

	test('a page comes by TLS, compressed by the server, and may open WebSockets at the public address', async () => {
		const page = await askByTls(folder, proxy.port, '/');
		expect([page.status, page.body.toString()]).toEqual([200, '<h1>WebSocket Lab</h1>']);
		expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://${NAME};`);
		const again = await askByTls(folder, proxy.port, '/', {
			headers: { 'If-None-Match': String(page.headers['etag']) },
		});
		expect(again.status).toBe(304);
		const script = await askByTls(folder, proxy.port, '/_astro/app.abc123.js', {
			headers: { 'Accept-Encoding': 'br' },
		});
		expect(script.headers['content-encoding']).toBe('br');
	});

	test('a plain address leads to the one with TLS', async () => {
		const { status, headers } = await ask(plain, '/lessons/?a=1', { headers: { Host: NAME } });
		expect([status, headers['location']]).toEqual([308, `https://${NAME}/lessons/?a=1`]);
	});

	test('a WebSocket echoes small and large messages', async () => {
		const echo = openByTls(folder, proxy.port, '/echo');
		await once(echo, 'open');
		for (const message of [Buffer.from('hi'), Buffer.alloc(500_000, 7)]) {
			echo.send(message);
			expect((await once(echo, 'message'))[0]).toEqual(message);
		}
		echo.close(1000);
		expect((await once(echo, 'close'))[0]).toBe(1000);
	});

	test('a page of the public address may open a tap, others may not', async () => {
		const tap = openByTls(folder, proxy.port, '/tap', { headers: { Origin: `https://${NAME}` } });
		await once(tap, 'message');
		tap.close();
		await once(tap, 'close');
		const stranger = openByTls(folder, proxy.port, '/tap', { headers: { Origin: 'https://evil.example' } });
		stranger.on('error', () => {});
		const [, response] = await once(stranger, 'unexpected-response');
		expect(response.statusCode).toBe(403);
		response.destroy();
	});

	test('a reader at the limit is refused, whatever they claim, and the others are not', async () => {
		const reader = (localAddress: string, claimed: string) =>
			openByTls(folder, proxy.port, '/echo', { localAddress, headers: { 'X-Forwarded-For': claimed } });
		const held = [reader('127.0.0.2', '198.51.100.1'), reader('127.0.0.2', '198.51.100.2')];
		await Promise.all(held.map((echo) => once(echo, 'open')));
		const refused = reader('127.0.0.2', '198.51.100.3');
		refused.on('error', () => {});
		const [, response] = await once(refused, 'unexpected-response');
		expect(response.statusCode).toBe(429);
		response.destroy();
		held.push(reader('127.0.0.3', '198.51.100.1'));
		await once(held[2] ?? refused, 'open');
		for (const echo of held) echo.close();
		await Promise.all(held.map((echo) => once(echo, 'close')));
	});

	test('the metrics are not for the world', async () => {
		expect((await askByTls(folder, proxy.port, '/metrics')).status).toBe(404);
	});

	test('the log of nginx has no queries', async () => {
		await askByTls(folder, proxy.port, '/lessons/?tap=secret');
		const echo = openByTls(folder, proxy.port, '/echo?delay=7');
		await once(echo, 'open');
		echo.close();
		await once(echo, 'close');
		let log = '';
		while (!log.includes(' /echo" 101 ')) {
			await setImmediate();
			log = readFileSync(join(folder.path, 'websocket-lab.log'), 'utf8');
		}
		expect(log).toMatch(/^127\.0\.0\.1 \[[^\]]+\] "GET \/lessons\/" 200 /m);
		expect(log).not.toMatch(/secret|delay/);
	});

	test('without the two lines for Upgrade and Connection, a handshake is answered with a sentence, not with 101', async () => {
		const own = makeProxyFolder();
		onTestFinished(() => own.remove());
		const forgetful = await startNginx(own, site.port, (text) =>
			text.replaceAll(/^\s+proxy_set_header (?:Upgrade|Connection) .*$/gm, ''),
		);
		onTestFinished(() => forgetful.proxy.stop());
		const echo = openByTls(own, forgetful.proxy.port, '/echo');
		echo.on('error', () => {});
		const [, response] = await once(echo, 'unexpected-response');
		expect(response.statusCode).toBe(426);
		response.setEncoding('utf8');
		const [sentence] = await once(response, 'data');
		expect(sentence).toMatch(/^The Upgrade header .* a proxy on the way may have removed it\.$/m);
		response.destroy();
	});

	test('a server that stops says so through the proxy, and the proxy says afterwards that it is gone', async () => {
		const ending = await startSite({ publicOrigin: `https://${NAME}`, trustProxy: true });
		const own = makeProxyFolder();
		onTestFinished(() => own.remove());
		const other = await startNginx(own, ending.port);
		onTestFinished(() => other.proxy.stop());
		const echo = openByTls(own, other.proxy.port, '/echo');
		await once(echo, 'open');
		const closed = once(echo, 'close');
		await ending.stop();
		const [code, reason] = await closed;
		expect([code, String(reason)]).toEqual([1001, 'The lab server is shutting down.']);
		expect((await askByTls(own, other.proxy.port, '/')).status).toBe(502);
	});
});
