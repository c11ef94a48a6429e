import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { isViteUpgrade } from '../../server/upgrade/attach-lab.ts';
import { type LabServer, lacks, startLab } from './support/lab-server.ts';
import { hex, RawClient, SAMPLE_KEY, SAMPLE_RESPONSE, upgradeRequest } from './support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

async function answerTo(request: string): Promise<string> {
	const client = RawClient.connect(lab.port);
	client.write(request);
	return (await client.toEnd()).toString();
}

const twice = (line: string) => (request: string) => request.replace(line, `${line}\r\n${line}`);

test.each([
	['a method other than GET', 405, upgradeRequest('/echo').replace('GET', 'POST')],
	['HTTP/1.0', 400, upgradeRequest('/echo').replace('HTTP/1.1', 'HTTP/1.0')],
	['no host', 400, upgradeRequest('/echo', { Host: null })],
	['two hosts', 400, twice('Host: lab.example')(upgradeRequest('/echo'))],
	['another protocol to upgrade to', 426, upgradeRequest('/echo', { Upgrade: 'h2c' })],
	['no version', 426, upgradeRequest('/echo', { 'Sec-WebSocket-Version': null })],
	['version 8', 426, upgradeRequest('/echo', { 'Sec-WebSocket-Version': '8' })],
	['version 13 in another form', 426, upgradeRequest('/echo', { 'Sec-WebSocket-Version': '013' })],
	['two versions', 426, upgradeRequest('/echo', { 'Sec-WebSocket-Version': '13, 8' })],
	['no key', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Key': null })],
	['an empty key', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Key': '' })],
	['a key of 15 bytes', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAA' })],
	['a key of 17 bytes', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAAA=' })],
	['a key with bits left over', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAB==' })],
	['two keys', 400, twice(`Sec-WebSocket-Key: ${SAMPLE_KEY}`)(upgradeRequest('/echo'))],
	['a subprotocol that is no token', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': 'a b' })],
	['a subprotocol twice', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': 'a, a' })],
	['an empty list of subprotocols', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': '' })],
	['a list of subprotocols without one', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': ' , ' })],
	['an empty list of subprotocols', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': '' })],
	['an empty list of extensions', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Extensions': '' })],
	['an extension that is no token', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Extensions': 'a b' })],
	['a malformed parameter', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Extensions': 'a; b=' })],
	['a malformed offer of deflate', 400, upgradeRequest('/deflate', { 'Sec-WebSocket-Extensions': 'a; ="b"' })],
	['a body', 400, `${upgradeRequest('/echo', { 'Content-Length': '5' })}hello`],
	['a body in chunks', 400, upgradeRequest('/echo', { 'Transfer-Encoding': 'chunked' })],
	['an absolute target with a fragment', 400, upgradeRequest('http://lab.example/echo#top')],
	['a list of subprotocols that is all commas', 400, upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': ', ,' })],
	['a target that is only an asterisk', 400, upgradeRequest('*')],
	['a target with a fragment', 400, upgradeRequest('/echo#top')],
	['a broken percent-encoding', 400, upgradeRequest('/echo?delay=%4')],
	['a path without a scenario', 404, upgradeRequest('/ech')],
	['a parameter that is not declared', 400, upgradeRequest('/echo?speed=1')],
	['a parameter given twice', 400, upgradeRequest('/echo?delay=1&delay=2')],
	['a tap given twice', 400, upgradeRequest('/echo?tap=AAAAAAAAAAAAAAAAAAAAAA&tap=AAAAAAAAAAAAAAAAAAAAAA')],
])('refuses %s with %i, a sentence of the announced length, and hangs up', async (_what, status, request) => {
	const [head = '', body = ''] = (await answerTo(request)).split('\r\n\r\n');
	expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
	expect(head.split('\r\n')).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
	expect(head).toMatch(/\r\nContent-Type: text\/plain; charset=utf-8\r\n/);
	expect(head).toMatch(/\r\nConnection: close/);
	expect(body).toMatch(/^[A-Z"].*\.\n$/);
});

test('tells a client that speaks another version which one is spoken here', async () => {
	const [head = ''] = (await answerTo(upgradeRequest('/echo', { 'Sec-WebSocket-Version': '8' }))).split('\r\n\r\n');
	expect(head.split('\r\n').slice(-3)).toEqual([
		'Connection: close, Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
	]);
});

test.each([
	['names in any case', { Upgrade: 'WebSocket', Connection: 'keep-alive, uPGRADE' }],
	['an Upgrade header with others in its list', { Upgrade: 'h2c, websocket' }],
	['an empty body', { 'Content-Length': '0' }],
	['empty elements in a list of extensions', { 'Sec-WebSocket-Extensions': ', x-unknown,' }],
	['extensions that are not known here', { 'Sec-WebSocket-Extensions': 'x-unknown; a="b", permessage-deflate' }],
])('accepts %s', async (_what, headers) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/echo', headers));
	expect((await client.take(SAMPLE_RESPONSE.length)).toString()).toBe(SAMPLE_RESPONSE);
	client.link.destroy();
});

test('ignores empty elements in a list of subprotocols (RFC 9110 §5.6.1.2)', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/echo', { 'Sec-WebSocket-Protocol': ', chat.v1,,' }));
	await client.until(({ received }) => received.includes('\r\n\r\n'));
	expect(client.received.toString()).toMatch(/^HTTP\/1\.1 101 .*\r\nSec-WebSocket-Protocol: chat\.v1\r\n/s);
	client.link.destroy();
});

test('accepts any Origin and none: a scenario grants nothing', async () => {
	for (const headers of [{}, { Origin: 'null' }, { Origin: 'http://evil.example' }]) {
		const client = RawClient.connect(lab.port);
		client.write(upgradeRequest('/echo', headers));
		await client.until(({ received }) => received.includes('\r\n\r\n'));
		expect(client.received.toString()).toMatch(/^HTTP\/1\.1 101 /);
		client.link.destroy();
	}
});

test.each([
	['/ech', ' Did you mean /echo?'],
	['/echo%20', ' Did you mean /echo?'],
	['/Close?code=4000', ' Did you mean /close?'],
	['/nothing', ''],
])('says which scenario was meant by %s, and which there are', async (target, hint) => {
	const answer = await answerTo(upgradeRequest(target));
	const [, sentence = ''] = answer.split('\r\n\r\n');
	expect(sentence).toMatch(/ There are: \/echo, .*\.\n$/);
	expect(sentence.replace(/ There are: .*/s, '')).toBe(`There is no scenario at this path.${hint}`);
});

test('survives a client that resets the connection in the middle of a message', async () => {
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/echo`);
	await once(client, 'open');
	const raw = RawClient.connect(lab.port);
	await raw.upgrade('/echo');
	raw.write(hex('81 fe ffff 00000000 61'));
	raw.link.destroy();
	client.send('still here');
	expect(String((await once(client, 'message'))[0])).toBe('still here');
	client.terminate();
});

test('answers an upgrade to the hot reload of Vite where there is no Vite, like any other', async () => {
	const answer = await answerTo(upgradeRequest('/', { 'Sec-WebSocket-Protocol': 'vite-hmr' }));
	expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
});

test.skipIf(lacks('other upgrades'))('leaves the hot reload of Vite to Vite', async () => {
	await lab.stop();
	lab = await startLab({ isForeign: isViteUpgrade });
	const vite = new WebSocketServer({ noServer: true });
	lab.server.on('upgrade', (request, socket, head) => {
		if (isViteUpgrade(request)) vite.handleUpgrade(request, socket, head, (webSocket) => webSocket.send('vite'));
	});
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/?token=x`, 'vite-hmr');
	expect(String((await once(client, 'message'))[0])).toBe('vite');
	const echo = new WebSocket(`ws://127.0.0.1:${lab.port}/echo`);
	await once(echo, 'open');
	echo.send('lab');
	expect(String((await once(echo, 'message'))[0])).toBe('lab');
	client.terminate();
	echo.terminate();
});
