import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, SAMPLE_ACCEPT, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('answers 101 with an accept value that is right but for its first character', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/bad-accept'));
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, 'A3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

test('is wrong too where the right value begins with an A', async () => {
	// The right value of this key is A36/dypyZ4cAOnwVcA6vycwdScM=.
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/bad-accept', { 'Sec-WebSocket-Key': 'PDw8PDw8PDw8PDw8PDw8PA==' }));
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, 'B36/dypyZ4cAOnwVcA6vycwdScM=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});
