import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { RawClient } from '../contract/support/raw-client.ts';
import { startSite } from '../contract/support/site.ts';

test('a page of the site can be fetched through a tunnel', async () => {
	const site = await startSite();
	const outer = new WebSocket(`ws://127.0.0.1:${site.port}/raw`);
	await once(outer, 'open');
	const inner = new RawClient(createWebSocketStream(outer));
	inner.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
	expect((await inner.toEnd()).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n.*<h1>WebSocket Lab<\/h1>$/s);
	outer.terminate();
	await site.stop();
});
