import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('sends the request as it was written: order, case and repeated headers kept', async () => {
	const client = RawClient.connect(lab.port);
	client.write(
		'GET /headers HTTP/1.1\r\nHost: lab.example\r\nX-Twice: 1\r\nupgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n' +
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\nx-twice: 2\r\n\r\n',
	);
	const message = JSON.stringify({
		method: 'GET',
		target: '/headers',
		httpVersion: '1.1',
		headers: [
			['Host', 'lab.example'],
			['X-Twice', '1'],
			['upgrade', 'websocket'],
			['Connection', 'keep-alive, Upgrade'],
			['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
			['sec-websocket-version', '13'],
			['x-twice', '2'],
		],
	});
	// 81: one whole text message; 7e: its length, 264 bytes, in the next two.
	const frame = Buffer.concat([hex('81 7e 0108'), Buffer.from(message)]);
	await client.until(({ received }) => received.includes('\r\n\r\n') && received.includes(']]}'));
	expect(client.received.subarray(client.received.indexOf('\r\n\r\n') + 4)).toEqual(frame);
	client.link.destroy();
});
