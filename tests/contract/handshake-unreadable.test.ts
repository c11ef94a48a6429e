import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { RequestsUnderWay } from '../../server/guard/requests-under-way.ts';
import { answerClientErrors } from '../../server/http/request-handler.ts';
import { listen } from '../../server/process/listening.ts';
import { nodeHost } from '../../server/process/node-host.ts';
import { RawClient, upgradeRequest } from './support/raw-client.ts';
import { type Site, startSite } from './support/site.ts';

/** What Node's parser refuses, or never gets to see the end of, is answered with a sentence all the same. */
let site: Site;
beforeEach(async () => {
	site = await startSite();
});
afterEach(() => site.stop());

async function answerTo(request: string): Promise<{ head: string[]; body: string }> {
	const client = RawClient.connect(site.port);
	client.write(request);
	const [head = '', body = ''] = (await client.toEnd()).toString().split('\r\n\r\n');
	return { head: head.split('\r\n'), body };
}

const get = (target: string, headers = 'Host: localhost\r\n') => `GET ${target} HTTP/1.1\r\n${headers}\r\n`;

test.each([
	['a header of 16 KB', '431 Request Header Fields Too Large', upgradeRequest('/echo', { X: 'a'.repeat(16 * 1024) })],
	['a target of 16 KB', '431 Request Header Fields Too Large', upgradeRequest(`/${'a'.repeat(16 * 1024)}`)],
	['a head of 5,000 headers', '431 Request Header Fields Too Large', get('/', 'a: bcd\r\n'.repeat(5000))],
	['a method that does not exist', '400 Bad Request', upgradeRequest('/echo').replace('GET', 'BREW')],
	['a space in the target', '400 Bad Request', upgradeRequest('/ec ho')],
	['a NUL in the target', '400 Bad Request', upgradeRequest('/ec\0ho')],
	['a byte above 127 in the target', '400 Bad Request', upgradeRequest('/échо')],
	['a version that does not exist', '400 Bad Request', get('/').replace('1.1', '1.2')],
	['a header name with a space', '400 Bad Request', get('/', 'Ho st: x\r\n')],
	['a control character in a header', '400 Bad Request', get('/', 'Host: x\r\nX: \x01\r\n')],
	['a folded header', '400 Bad Request', get('/', 'Host: x\r\n y\r\n')],
	['lines that end with LF alone', '400 Bad Request', 'GET / HTTP/1.1\nHost: x\n\n'],
	['two lengths of a body', '400 Bad Request', get('/', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n')],
	['a handshake of TLS', '400 Bad Request', '\x16\x03\x01\x02\0\x01\0'],
	['the preface of HTTP/2', '505 HTTP Version Not Supported', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
	['a request for a proxy', '405 Method Not Allowed', 'CONNECT lab.example:443 HTTP/1.1\r\nHost: lab.example\r\n\r\n'],
])('answers %s with %s and a sentence, and hangs up', async (_what, status, request) => {
	const { head, body } = await answerTo(request);
	expect(head[0]).toBe(`HTTP/1.1 ${status}`);
	expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
	expect(head).toContain('Connection: close');
	expect(body).toMatch(/^[A-Z].*\.\n$/);
});

test.each([
	['nothing at all', ''],
	['half a request line', 'GET /ec'],
	['half a head', upgradeRequest('/echo').slice(0, -2)],
	['half a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhello'],
])('cuts off a client that sends %s', async (_what, text) => {
	// Only here: on a busy machine what comes at once may come later than this.
	const limits = { ...LIMITS, headersTimeout: 40, requestTimeout: 50, timeoutCheckInterval: 10 };
	const impatient = await startSite({ limits });
	const client = RawClient.connect(impatient.port);
	if (text !== '') client.write(text);
	const answer = (await client.toEnd()).toString();
	await impatient.stop();
	if (text === '' || text.startsWith('GET')) expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n.*\.\n$/s);
});

test('in production that takes at most 15 seconds', () => {
	expect(LIMITS.headersTimeout + LIMITS.timeoutCheckInterval).toBeLessThanOrEqual(15_000);
});

test.each([
	['no Host', get('/', '')],
	['two of them', get('/', 'Host: localhost\r\nHost: localhost\r\n')],
	[
		'a second one behind a thousand headers',
		get('/', `Host: localhost\r\n${'a:\r\n'.repeat(1100)}Host: evil.example\r\n`),
	],
])('refuses a plain request with %s', async (_what, request) => {
	const client = RawClient.connect(site.port);
	client.write(request);
	await client.until(({ received }) => received.includes('.\n'));
	expect(client.received.toString()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*one Host header.*\.\n$/s);
	client.link.destroy();
});

test.each([
	[
		'no Upgrade header',
		{ Upgrade: null },
		/Upgrade header .* "websocket"; a proxy on the way may have removed it\.\n$/,
	],
	['no Connection header', { Connection: null }, /Connection header .* "Upgrade"; a proxy on the way .*\.\n$/],
	['a Connection header without it', { Connection: 'close' }, /Connection header .* "Upgrade"; a proxy .*\.\n$/],
])('tells a handshake that arrives with %s what is missing', async (_what, headers, sentence) => {
	const client = RawClient.connect(site.port);
	client.write(upgradeRequest('/echo', headers));
	await client.until(({ received }) => received.includes('.\n'));
	// RFC 9110 §15.5.22: the refusal names what to upgrade to.
	expect(client.received.toString()).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n[\s\S]*^Upgrade: websocket\r\n/m);
	expect(client.received.toString()).toMatch(sentence);
	client.link.destroy();
});

test('hangs up without a word when what it can not read comes while an answer is under way', async () => {
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'Content-Length': '1000' }).write('begun');
	});
	answerClientErrors(server, new RequestsUnderWay(server, LIMITS.requestsUnderWay), nodeHost, LIMITS);
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const client = RawClient.connect(port);
	client.write(get('/'));
	await client.until(({ received }) => received.includes('begun'));
	client.write('nonsense\r\n\r\n');
	expect((await client.toEnd()).toString()).toMatch(/\r\n\r\nbegun$/);
	server.close();
});
