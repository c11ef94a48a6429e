import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { hex, RawClient } from '../support/raw-client.ts';
import { makeSite, startSite } from '../support/site.ts';
import { startProcess } from './support/server-process.ts';

let site: string;
beforeAll(() => {
	site = makeSite();
});
afterAll(() => rmSync(site, { recursive: true }));

const BREAK = fileURLToPath(new URL('support/serve-and-break.ts', import.meta.url));

test.each(['throw', 'reject'])(
	'a bug that %ss is logged, everybody is told, and the process ends with 1',
	async (how) => {
		const server = startProcess(BREAK, { args: [site], environment: { LOG_FORMAT: 'json' } });
		const echo = new WebSocket(`ws://127.0.0.1:${await server.listening}/echo`);
		await once(echo, 'open');
		const closed = once(echo, 'close');
		server.child.send(how);
		expect((await closed)[0]).toBe(1001);
		expect(await server.ended).toEqual([1, null]);
		const events = server
			.stdout()
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(events.map(({ level, event }) => `${level} ${event}`)).toEqual([
			'info listening',
			'error uncaught',
			'info stopping',
			'info stopped',
		]);
		expect(events[1].error).toContain(`a bug that ${how}s`);
	},
);

test('is not healthy while it is stopping, for a proxy that still has a connection', async () => {
	const served = await startSite();
	const held = RawClient.connect(served.port);
	await held.upgrade('/echo');
	const proxy = RawClient.connect(served.port);
	proxy.write('GET /healthz HTTP/1.1\r\nHost: lab.example\r\n\r\nGET /healthz HTTP/1.1\r\nHost: lab.example\r\n');
	await proxy.until(({ received }) => received.includes('200 OK') && received.includes('\r\n\r\nok\n'));
	const stopped = served.stop();
	proxy.write('\r\n');
	await proxy.until(({ received }) => received.includes('503 Service Unavailable'));
	held.write(hex('88 82 00000000 03e9'));
	await stopped;
});
