import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientAddress } from '../../../server/guard/client-address.ts';
import { type Site, startSite } from '../support/site.ts';
import { askByTls, makeProxyFolder, NAME, openByTls, type ProxyFolder, type RunningProxy } from './support/proxy.ts';
import { CADDY } from './support/shipped-proxies.ts';

const { lacking } = CADDY;

describe.skipIf(lacking !== null)(`behind Caddy as shipped (${lacking ?? 'installed'})`, () => {
	let folder: ProxyFolder;
	let site: Site;
	let proxy: RunningProxy;
	/** Whom the limits count, in order. */
	const counted: string[] = [];

	beforeAll(async () => {
		folder = makeProxyFolder();
		site = await startSite({ publicOrigin: `https://${NAME}`, trustProxy: true });
		site.app.server.on('upgrade', (request) => counted.push(clientAddress(request, true)));
		proxy = await CADDY.start(folder, site.port);
	});
	afterAll(async () => {
		await proxy.stop();
		await site.stop();
		folder.remove();
	});

	test('a page comes by TLS and may open WebSockets at the public address; the metrics do not come', async () => {
		const page = await askByTls(folder, proxy.port, '/');
		expect([page.status, page.body.toString()]).toEqual([200, '<h1>WebSocket Lab</h1>']);
		expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://${NAME};`);
		expect((await askByTls(folder, proxy.port, '/metrics')).status).toBe(404);
	});

	test('a WebSocket echoes, and its reader is counted by an own address, whatever they claim', async () => {
		const echo = openByTls(folder, proxy.port, '/echo', {
			localAddress: '127.0.0.3',
			headers: { 'X-Forwarded-For': '198.51.100.1' },
		});
		await once(echo, 'open');
		echo.send(Buffer.alloc(500_000, 7));
		expect((await once(echo, 'message'))[0]).toEqual(Buffer.alloc(500_000, 7));
		echo.close(1000);
		expect((await once(echo, 'close'))[0]).toBe(1000);
		expect(counted).toEqual(['127.0.0.3']);
	});

	test('the log of Caddy names no tap', async () => {
		await askByTls(folder, proxy.port, '/lessons/?tap=secret');
		await proxy.stop();
		const log = readFileSync(join(folder.path, 'websocket-lab.log'), 'utf8');
		expect(log).toContain('/lessons/');
		expect(log).not.toContain('secret');
	});
});
