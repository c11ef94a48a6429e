import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientAddress } from '../../../server/guard/client-address.ts';
import { type Site, startSite } from '../support/site.ts';
import {
	adapted,
	askByTls,
	askWithoutReading,
	freePort,
	makeProxyFolder,
	missing,
	NAME,
	openByTls,
	type ProxyFolder,
	type RunningProxy,
	startProxy,
} from './support/proxy.ts';

const shipped = readFileSync(new URL('../../../deploy/Caddyfile', import.meta.url), 'utf8');
const lacking = missing('caddy', 'openssl');

/** The shipped configuration with the ports and paths of this test, and a certificate that needs no authority. */
async function startCaddy(folder: ProxyFolder, backend: number): Promise<RunningProxy> {
	const port = await freePort();
	const global = `{
	admin off
	skip_install_trust
	http_port ${await freePort()}
	https_port ${port}
	servers {
		protocols h1 h2
	}
}
`;
	const replacements: [string, string][] = [
		[`\n${NAME} {`, `\n${NAME} {\n\tbind 127.0.0.1\n\ttls ${folder.certificate} ${folder.key}`],
		['127.0.0.1:4321 {', `127.0.0.1:${backend} {`],
		['/var/log/caddy', folder.path],
	];
	const site = adapted(shipped, replacements);
	const file = join(folder.path, 'Caddyfile');
	writeFileSync(file, global + site);
	return startProxy('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], folder, port);
}

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
		proxy = await startCaddy(folder, site.port);
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

	test('requests that nobody reads the answers of reach the server one after the other, and others are served', async () => {
		// One of that connection, and one of the other reader.
		expect(await askWithoutReading(folder, proxy, site.app.server)).toBeLessThanOrEqual(2);
	});

	test('the log of Caddy names no tap', async () => {
		await askByTls(folder, proxy.port, '/lessons/?tap=secret');
		await proxy.stop();
		const log = readFileSync(join(folder.path, 'websocket-lab.log'), 'utf8');
		expect(log).toContain('/lessons/');
		expect(log).not.toContain('secret');
	});
});
