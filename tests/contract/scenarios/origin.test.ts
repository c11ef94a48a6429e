import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('says which Origin and which cookies it was sent', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/origin', { Origin: 'https://evil.test', Cookie: 'user=ann' });
	const text = '{"origin":"https://evil.test","cookie":"user=ann"}';
	const frame = Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);
	expect(await client.take(frame.length)).toEqual(frame);
	client.link.destroy();
});

test.each([
	['', 'user=ann; Path=/origin; Max-Age=60; HttpOnly'],
	['&samesite=lax', 'user=ann; Path=/origin; Max-Age=60; HttpOnly; SameSite=Lax'],
	['&samesite=strict', 'user=ann; Path=/origin; Max-Age=60; HttpOnly; SameSite=Strict'],
])('/origin?login=ann%s sets the cookie %s', async (query, cookie) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/origin?login=ann${query}`));
	const response = SAMPLE_RESPONSE.replace(/\r\n$/, `Set-Cookie: ${cookie}\r\n\r\n`);
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

test.each([
	['none', null, 101],
	['none', 'https://evil.test', 101],
	['part', 'http://lab.example', 101],
	['part', 'https://lab.example.evil.test', 101],
	['part', 'null', 403],
	['part', null, 403],
	['same', 'http://lab.example', 101],
	['same', 'https://lab.example', 101],
	['same', 'https://lab.example.evil.test', 403],
	['same', 'https://lab.example:8443', 403],
	['same', 'null', 403],
	['same', null, 403],
])('with check=%s and Origin %s, answers %i', async (check, origin, status) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/origin?check=${check}`, { Origin: origin }));
	await client.until(({ received }) => received.includes('\r\n'));
	expect(client.received.toString()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
	client.link.destroy();
});
