import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('hangs up after the response without a close frame', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/drop'));
	expect((await client.toEnd()).toString()).toBe(SAMPLE_RESPONSE);
});

test('is seen by a client as open, then 1006', async () => {
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/drop?after=1`);
	const log: unknown[] = [];
	client.on('open', () => log.push('open'));
	await new Promise<void>((resolve) => {
		client.on('close', (code) => {
			log.push(code);
			resolve();
		});
	});
	expect(log).toEqual(['open', 1006]);
});
