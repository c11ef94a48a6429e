import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	['a text', '810548656c6c6f'],
	['two frames', '01024865 80036c6c6f'],
	['a frame that breaks a rule', 'c1 05 48656c6c6f'],
	['half a frame', '81 05 48'],
	['no frame at all', '4749 4638 3961'],
	['a single byte', '81'],
	['as many as it takes', `82 7e 0ffc ${'ab'.repeat(4092)}`],
])('writes %s as it is given', async (_name, text) => {
	const given = hex(text);
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/bytes?hex=${given.toString('hex')}`);
	expect(await client.take(given.length)).toEqual(given);
	client.link.destroy();
});

test('sends messages back all the while', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/bytes?hex=8100');
	expect(await client.take(2)).toEqual(hex('81 00'));
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test('takes a Close frame among them for its own: it sends no second one, and ends the connection when it is answered', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/bytes?hex=880203e8');
	expect(await client.take(4)).toEqual(hex('88 02 03e8'));
	client.write(hex('88 82 00000000 03e8'));
	expect(await client.toEnd()).toEqual(Buffer.alloc(0));
});

test.each([
	['half a byte', '81053'],
	['what is no hex', '81zz'],
	['nothing', ''],
	['more than it takes', '00'.repeat(4097)],
])('refuses %s with 400, and says what it takes', async (_name, text) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/bytes?hex=${text}`));
	const answer = String(await client.toEnd());
	expect(answer).toMatch(/^HTTP\/1\.1 400 /);
	expect(answer).toContain('"hex" must be bytes as two hex digits each, 1 to 4096 of them');
});
