import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	[200, 'OK', 'I have a page at this address.', 'Connection: close'],
	[400, 'Bad Request', 'That is no opening handshake.', 'Connection: close'],
	[404, 'Not Found', 'I have no page at this address.', 'Connection: close'],
	[426, 'Upgrade Required', 'I speak WebSocket only.', 'Upgrade: websocket'],
])('answers with %i %s, and with the request without what ends at a proxy', async (status, reason, says, header) => {
	const client = RawClient.connect(lab.port);
	client.write(
		upgradeRequest(`/stripped?status=${status}`, { Origin: 'https://app.example', 'Keep-Alive': 'timeout=5' }),
	);
	const [head = '', body = ''] = (await client.toEnd()).toString().split('\r\n\r\n');
	const lines = head.split('\r\n');
	expect(lines[0]).toBe(`HTTP/1.1 ${status} ${reason}`);
	expect(lines).toContain(header);
	expect(body).toBe(
		`${says} What reached me:\nGET /stripped?status=${status} HTTP/1.1\nConnection: close\nHost: lab.example\n` +
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\nOrigin: https://app.example\n',
	);
});

test('answers with 426 where no status is asked for, and leaves the lab’s own parameter out', async () => {
	const { id } = await TapWatcher.open(lab.port);
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/stripped?tap=${id}.1`));
	const text = (await client.toEnd()).toString();
	expect(text).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n/);
	expect(text).toContain('GET /stripped HTTP/1.1\n');
});
