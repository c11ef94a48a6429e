import { createServer } from 'node:http';
import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { nodeHost } from '../../server/process/node-host.ts';
import { RateBuckets } from '../../src/lab-server/guard/rate-limiter.ts';
import { fragment } from '../../src/lab-server/scenarios/fragment.ts';
import { ScenarioEndpoint } from '../../src/lab-server/ws/endpoint.ts';
import { hex } from '../contract/support/raw-client.ts';

const REQUEST =
	'GET /fragment HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';

test.each([
	['a close code that must not be sent', '88 82 00000000 03ec', '03ea'],
	['text that is not UTF-8', '81 82 00000000 c080', '03ef'],
])('the server survives what comes behind %s, however it is cut', async (_rule, broken, code) => {
	const endpoint = new ScenarioEndpoint(fragment, nodeHost);
	const server = createServer().on('upgrade', (request, link, head) => {
		const rates = RateBuckets.ofAddress(nodeHost.now());
		endpoint.open({ request, link, head, search: new URLSearchParams(), rates, observe: null }, () => {});
	});
	let received = Buffer.alloc(0);
	const expected = new Map<string, () => void>();
	const link = new Duplex({
		read() {},
		write(chunk: Buffer, _encoding, done) {
			received = Buffer.concat([received, chunk]);
			for (const [text, found] of expected) if (received.includes(Buffer.from(text, 'hex'))) found();
			done();
		},
	});
	const until = (text: string) => new Promise<void>((found) => expected.set(text, found));
	server.emit('connection', link);
	const open = until('0d0a0d0a');
	link.push(REQUEST);
	await open;

	const closed = until(code);
	// The first message is handed out later; the other chunks wait behind it.
	link.push(hex('81 80 00000000'));
	link.push(hex(broken));
	link.push(hex('81 85 00000000 48656c6c6f'));
	await closed;
	// An empty message, then a Close frame.
	const frames = received.subarray(received.indexOf('\r\n\r\n') + 4).toString('hex');
	expect(frames).toMatch(new RegExp(`^810088..${code}`));
	link.destroy();
});
