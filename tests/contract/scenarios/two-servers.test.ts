import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { listen } from '../../../server/process/listening.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('the second server refuses behind the 101 of the first, and hangs up', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/two-servers'));
	expect((await client.toEnd()).toString()).toBe(
		`${SAMPLE_RESPONSE}HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nBad Request`,
	);
});

test('the second server accepts too, and the first goes on', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/two-servers?second=accepts'));
	expect((await client.take(2 * SAMPLE_RESPONSE.length)).toString()).toBe(SAMPLE_RESPONSE + SAMPLE_RESPONSE);
	client.write(hex('81 82 00000000 6869'));
	expect(await client.take(4)).toEqual(hex('81 02 6869'));
	client.link.destroy();
});

test('that is what two servers of ws do, of which one has another address', async () => {
	const http = createServer();
	const servers = ['/two-servers', '/other'].map((path) => new WebSocketServer({ server: http, path }));
	const { port } = await listen(http, { port: 0, host: '127.0.0.1' });
	const [theirs, ours] = [RawClient.connect(port), RawClient.connect(lab.port)];
	for (const client of [theirs, ours]) client.write(upgradeRequest('/two-servers'));
	expect((await theirs.toEnd()).toString()).toBe((await ours.toEnd()).toString());
	for (const server of servers) server.close();
	http.close();
	await once(http, 'close');
});
