import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

/** 0x2e: 46 bytes, 0x03f3: 1011, then the reason. */
const FAILED = Buffer.concat([hex('88 2e 03f3'), Buffer.from('The server failed: a handler threw an error.')]);

test('throws at the first message, and the socket is closed with 1011', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/crash');
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(FAILED.length)).toEqual(FAILED);
	client.write(hex('88 82 00000000 03f3'));
	expect(await client.toEnd()).toHaveLength(0);
});

test('fails once, however many messages come together', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/crash');
	client.write(hex('81 80 00000000  81 80 00000000  81 80 00000000  88 80 00000000'));
	expect(await client.toEnd()).toEqual(FAILED);
});

test('can fail when the socket opens', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/crash?when=open');
	expect(await client.take(FAILED.length)).toEqual(FAILED);
	client.link.destroy();
});

test('disturbs no other socket', async () => {
	const other = RawClient.connect(lab.port);
	await other.upgrade('/echo');
	const client = RawClient.connect(lab.port);
	await client.upgrade('/crash?when=open');
	await client.take(FAILED.length);
	client.link.destroy();
	other.write(hex('81 85 00000000 48656c6c6f'));
	expect(await other.take(7)).toEqual(hex('81 05 48656c6c6f'));
	other.link.destroy();
});
