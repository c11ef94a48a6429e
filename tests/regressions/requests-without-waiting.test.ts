import { afterEach, beforeEach, expect, test } from 'vitest';
import { RawClient, upgradeRequest } from '../contract/support/raw-client.ts';
import { type Site, startSite } from '../contract/support/site.ts';

let site: Site;
beforeEach(async () => {
	site = await startSite();
});
afterEach(() => site.stop());

const GET = 'GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n';

test.each([
	['a handshake', upgradeRequest('/echo')],
	['what is no request', 'nonsense\r\n\r\n'],
	['a request for a proxy', 'CONNECT lab.example:443 HTTP/1.1\r\nHost: lab.example\r\n\r\n'],
])('%s behind requests that wait for their answers is not answered before them', async (_what, last) => {
	const client = RawClient.connect(site.port);
	client.write(GET.repeat(3) + last);
	const received = (await client.toEnd()).toString();
	expect(received.match(/HTTP\/1\.1 (?!200)/g)).toBeNull();
});

test('a handshake behind one request comes after its answer', async () => {
	const client = RawClient.connect(site.port);
	client.write(GET + upgradeRequest('/echo'));
	await client.until(({ received }) => received.includes('Sec-WebSocket-Accept'));
	expect(client.received.toString().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 101']);
	client.link.destroy();
});
