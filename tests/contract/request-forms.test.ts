import { afterEach, beforeEach, expect, test } from 'vitest';
import { RawClient, SAMPLE_RESPONSE, upgradeRequest } from './support/raw-client.ts';
import { type Site, startSite } from './support/site.ts';

let site: Site;
beforeEach(async () => {
	site = await startSite();
});
afterEach(() => site.stop());

async function answerTo(request: string): Promise<string> {
	const client = RawClient.connect(site.port);
	client.write(request);
	await client.until(({ received, ended }) => ended || /\r\n\r\n./s.test(received.toString()));
	client.link.destroy();
	return client.received.toString();
}

async function handshakeAnswer(request: string): Promise<string> {
	const client = RawClient.connect(site.port);
	client.write(request);
	await client.until(({ received, ended }) => ended || received.includes('\r\n\r\n'));
	client.link.destroy();
	return client.received.toString();
}

test.each(['http://lab.example/echo', 'ws://lab.example/echo?delay=0', 'HTTP://[::1]:4321/echo'])(
	'takes the handshake for %s (RFC 9112 §3.2.2)',
	async (target) => {
		expect(await handshakeAnswer(upgradeRequest(target))).toBe(SAMPLE_RESPONSE);
	},
);

test.each([
	['its own', 'localhost:1', 'evil.example', '101'],
	['its own in other words', 'LOCALHOST:1', 'localhost:2', '101'],
	['a foreign one', 'evil.example', 'localhost:1', '403'],
])('the host in the target counts, not the one in the Host header: %s', async (_what, target, host, status) => {
	const headers = { Host: host, Origin: 'http://localhost:1' };
	const answer = await handshakeAnswer(upgradeRequest(`http://${target}/tap`, headers));
	expect(answer.slice(9, 12)).toBe(status);
});

test.each(['http://lab.example/favicon.svg', 'https://lab.example/favicon.svg?x=1'])(
	'serves the file at %s',
	async (target) => {
		expect(await answerTo(`GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*<svg /s);
	},
);

test('a policy names the host of the target', async () => {
	const answer = await answerTo('GET http://lab.example:4321/ HTTP/1.1\r\nHost: other.example\r\n\r\n');
	expect(answer).toContain('ws://lab.example:4321');
	expect(answer).not.toContain('other.example');
});

test('empty elements in a list of subprotocols count for nothing (RFC 9110 §5.6.1.2)', async () => {
	const answer = await handshakeAnswer(
		upgradeRequest('/subprotocol', { 'Sec-WebSocket-Protocol': ', chat.v1 ,,chat.v2,' }),
	);
	expect(answer).toMatch(/^HTTP\/1\.1 101 .*\r\nSec-WebSocket-Protocol: chat\.v1\r\n/s);
});

test.each([
	['nothing of a handshake', 'GET /echo HTTP/1.1\r\nHost: a\r\n\r\n'],
	['no Upgrade', upgradeRequest('/echo', { Upgrade: null })],
	['no Connection', upgradeRequest('/echo', { Connection: null })],
	['another protocol in Upgrade', upgradeRequest('/echo', { Upgrade: 'h2c' })],
])('a request for a scenario with %s is told with 426 what is spoken there', async (_what, request) => {
	const answer = await answerTo(request);
	expect(answer).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n/);
	expect(answer).toMatch(/\r\nUpgrade: websocket\r\n/);
});

test.each(['/healthz', '/', '/metrics'])('HTTP/1.0 without a Host header gets %s', async (target) => {
	expect(await answerTo(`GET ${target} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test('HTTP/1.1 without a Host header gets 400', async () => {
	expect(await answerTo('GET /healthz HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});
