import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { siteOf } from '../../server/http/origin.ts';
import type { SiteFile } from '../../server/http/site-files.ts';
import { staticFiles } from '../../server/http/static-files.ts';
import { listen } from '../../server/process/listening.ts';
import { RawClient } from './support/raw-client.ts';

/** More than the buffers of both ends can take. */
const LARGE = 64 * 1024 * 1024;

test('cuts a client that stops reading in the middle of a file, and not one that asks again after a while', async () => {
	const file = (path: string, body: Buffer): SiteFile => ({
		path,
		type: 'text/plain',
		plain: { body, etag: '"x"' },
		brotli: null,
	});
	const files = [file('/large.txt', Buffer.alloc(LARGE)), file('/small.txt', Buffer.from('small'))];
	const serve = staticFiles(new Map(files.map((entry) => [entry.path, entry])), new Map(), 50);
	const server = createServer((request, response) => {
		const site = siteOf(request, { publicOrigin: null, trustProxy: false });
		if (site !== null) serve(request, response, site);
	});
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });

	const patient = RawClient.connect(port);
	patient.write('GET /small.txt HTTP/1.1\r\nHost: lab.example\r\n\r\n');
	await patient.until(({ received }) => received.includes('small'));

	const connected = once(server, 'connection');
	const stalled = RawClient.connect(port);
	const link: Socket = (await connected)[0];
	stalled.link.pause();
	stalled.write('GET /large.txt HTTP/1.1\r\nHost: lab.example\r\n\r\n');
	// Node looks twice before it says that nothing was taken, each time after so long.
	await once(server, 'request');
	expect(link.timeout).toBe(25);
	await once(link, 'close');
	stalled.link.resume();
	expect((await stalled.toEnd()).length).toBeLessThan(LARGE);

	patient.received = Buffer.alloc(0);
	patient.write('GET /small.txt HTTP/1.1\r\nHost: lab.example\r\n\r\n');
	await patient.until(({ received }) => received.includes('small'));
	server.closeAllConnections();
	server.close();
	await once(server, 'close');
});
