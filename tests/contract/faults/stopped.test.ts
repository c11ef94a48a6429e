import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';
import { ClientProcess } from './support/client-process.ts';
import { recordsOf } from './support/states.ts';

let lab: LabServer;
let watcher: TapWatcher;
let bystander: RawClient;
let client: ClientProcess;
beforeEach(async () => {
	lab = await startLab();
	watcher = await TapWatcher.open(lab.port);
	bystander = RawClient.connect(lab.port);
	await bystander.upgrade('/echo');
	client = new ClientProcess();
});
afterEach(async () => {
	await client.kill();
	bystander.link.destroy();
	watcher.webSocket.terminate();
	await lab.stop();
});

async function echo(): Promise<void> {
	bystander.write(hex('81 85 37fa213d 7f9f4d5158'));
	expect(await bystander.take(7)).toEqual(hex('81 05 48656c6c6f'));
}

const digest = (parts: readonly Uint8Array[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
};

const HEAD = Buffer.from(SAMPLE_RESPONSE);

/** The message with this number: no two are alike, and sizes cross every length form. */
function payloadOf(number: number): Uint8Array {
	const payload = new Uint8Array(number % 1000 === 0 ? 70_000 : (number * 7) % 1600).fill(number & 0xff);
	payload.set(new TextEncoder().encode(String(number)).subarray(0, payload.length));
	return payload;
}

test('of 10,000 messages of a client that does not read, is stopped and goes on, every byte comes back', async () => {
	const payloads = Array.from({ length: 10_000 }, (_, number) => payloadOf(number));
	const maskingKey = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
	const questions = payloads.map((payload) => encodeFrame({ opcode: 2, payload, maskingKey }));
	const answers = [HEAD, ...payloads.map((payload) => encodeFrame({ opcode: 2, payload }))];
	const length = answers.reduce((sum, { length }) => sum + length, 0);

	client.open('slow', lab.port, upgradeRequest(`/echo?tap=${watcher.id}.slow`));
	client.do('pause', 'slow');
	for (let at = 0; at < questions.length; at += 500) {
		client.write('slow', Buffer.concat(questions.slice(at, at + 500)));
	}
	await watcher.until(() => recordsOf(watcher, 'slow').includes('paused'));
	client.stop();
	await echo();
	// Of the messages that were read at once, some may be in two pieces on their way: hence the factor.
	expect(lab.lab.load().heldBytes).toBeLessThan(2 * LIMITS.sendQueueHighWater);
	client.continue();
	client.do('resume', 'slow');
	expect(await client.digest('slow', length)).toBe(digest(answers));
	await watcher.until(() => recordsOf(watcher, 'slow').includes('resumed'));
	await echo();
});

test('a flood waits for a client that is stopped, holds next to nothing for it, and goes on where it was', async () => {
	const count = 30_000;
	const size = 1000;
	const links: Socket[] = [];
	lab.server.on('connection', (link) => links.push(link));
	client.open('flood', lab.port, upgradeRequest(`/flood?count=${count}&size=${size}`));
	await client.digest('flood', 1_000_000);
	client.stop();
	const [link] = links;
	if (link === undefined) throw new Error('There is no connection.');
	// Until the buffers of both systems are full.
	let sent = -1;
	while (sent !== link.bytesWritten) {
		sent = link.bytesWritten;
		for (let time = 0; time < 100; time += 1) await echo();
	}
	expect(sent).toBeLessThan(count * size);
	expect(link.writableLength).toBeGreaterThan(0);
	expect(link.writableLength).toBeLessThan(2 * LIMITS.floodTurnBytes);

	client.continue();
	const answers = [HEAD];
	for (let number = 1; number <= count; number += 1) {
		answers.push(Buffer.from(encodeFrame({ opcode: 1, payload: Buffer.from(String(number).padEnd(size, '.')) })));
	}
	const length = answers.reduce((sum, { length }) => sum + length, 0);
	expect(await client.digest('flood', length)).toBe(digest(answers));
});
