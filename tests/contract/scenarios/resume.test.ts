import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../../server/process/node-host.ts';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	// States are kept for each host: no test meets those of another.
	lab = await startLab({ host: { ...nodeHost } });
});
afterEach(() => lab.stop());

/** @returns the payloads of all frames until the server hangs up or closes, those of close frames in hexadecimal */
async function frames(query: string): Promise<readonly string[]> {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/resume?every=0&${query}`);
	await client.until(({ received, ended }) => ended || received.includes('that was all'));
	client.link.destroy();
	return new FrameDecoder({ receiver: 'client' })
		.push(client.received)
		.map(({ opcode, payload }) => Buffer.from(payload).toString(opcode === 8 ? 'hex' : 'utf8'));
}

const ALL = `03e8${Buffer.from('that was all').toString('hex')}`;
const messages = (...ids: readonly number[]) => ids.map((id) => `{"id":${id},"text":"message ${id}"}`);

test('cuts each connection after so many messages; what came up meanwhile is lost to those who do not ask', async () => {
	expect(await frames('key=a&cut=2&away=3&count=9')).toEqual(messages(1, 2));
	expect(await frames('key=a&cut=2&away=3&count=9')).toEqual(messages(6, 7));
	expect(await frames('key=a&cut=2&away=3&count=9')).toEqual([ALL]);
});

test('goes on behind the message that is named, and closes behind the last one', async () => {
	expect(await frames('key=a&cut=2&away=3&count=3')).toEqual(messages(1, 2));
	expect(await frames('key=a&cut=2&away=3&count=3&last=2')).toEqual([...messages(3), ALL]);
	expect(await frames('key=a&cut=2&away=3&count=3&last=3')).toEqual([ALL]);
	expect(await frames('key=a&cut=2&away=3&count=3&last=0')).toEqual(messages(1, 2));
});

test('begins a block of messages anew', async () => {
	expect(await frames('key=a&cut=4&block=3&count=9&last=4')).toEqual(messages(4, 5, 6, 7));
	expect(await frames('key=a&cut=4&block=3&count=9&last=7')).toEqual([...messages(7, 8, 9), ALL]);
});

test('is a stream of its own for each key', async () => {
	expect(await frames('key=a&cut=1')).toEqual(messages(1));
	expect(await frames('key=b&cut=1')).toEqual(messages(1));
	expect(await frames('key=a&cut=1&away=0')).toEqual(messages(2));
});

test.each([
	['key=a&block=5&cut=4', '"block" must not be more than "cut": no connection would get any further.'],
	['cut=4', 'Outside of a lab this address needs a "key" of your own: sockets with the same key meet the same server.'],
	['key=a&last=-1', '"last" must be a whole number from 0 to 1000, not "-1".'],
])('refuses %s with a sentence', async (query, sentence) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/resume?${query}`));
	expect((await client.toEnd()).toString().split('\r\n\r\n')[1]).toBe(`${sentence}\n`);
});

test('draws after how many messages each connection is cut', async () => {
	await lab.stop();
	lab = await startLab({ host: { ...nodeHost, random: () => 0.5 } });
	expect(await frames('key=a&cut=2&most=4&count=9')).toEqual(messages(1, 2, 3));
});

test('refuses to draw from nothing', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/resume?key=a&cut=4&most=3');
	expect((await client.toEnd()).toString()).toBe('"most" must not be less than "cut".\n');
});
