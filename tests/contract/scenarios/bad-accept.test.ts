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
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, '03pPLMBiTxaQ9kYGzzhZRbK+xOo=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

test('is wrong too where the right value begins with a 0', async () => {
	// The right value of this key is 0wS2WZFBEvNpsWUYpsuZqQj2nfY=.
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/bad-accept', { 'Sec-WebSocket-Key': 'NjY2NjY2NjY2NjY2NjY2Ng==' }));
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, '1wS2WZFBEvNpsWUYpsuZqQj2nfY=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

test('is wrong in more than the case of a letter, which some clients overlook', async () => {
	// The right value of this key is aLH66KK3OvGLqacFAYPzZoxdEew=.
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/bad-accept', { 'Sec-WebSocket-Key': 'X19fX19fX19fX19fX19fXw==' }));
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, '0LH66KK3OvGLqacFAYPzZoxdEew=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});
