import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

async function connect(target: string): Promise<RawClient> {
	const client = RawClient.connect(lab.port);
	await client.upgrade(target);
	return client;
}

test('reports the payload of all messages so far, each time that so many bytes more have come', async () => {
	const client = await connect('/upload?report=8');
	client.write(hex('82 85 00000000 0102030405  81 84 00000000 48656c6c'));
	expect(await client.take(3)).toEqual(hex('81 01 39'));
	client.write(hex('82 87 00000000 01020304050607  82 82 00000000 0809'));
	expect(await client.take(4)).toEqual(hex('81 02 3138'));
	client.write(hex('88 82 00000000 03e8'));
	expect(await client.take(4)).toEqual(hex('88 02 03e8'));
});

test('reports every 65,536 bytes where nothing is asked for', async () => {
	const client = await connect('/upload');
	const frame = Buffer.concat([hex('82 fe 8000 00000000'), Buffer.alloc(32_768)]);
	client.write(frame);
	client.write(frame);
	expect(await client.take(7)).toEqual(hex('81 05 3635353336'));
	client.link.destroy();
});

test.each(['0', '1048577'])('refuses report=%s, and names it', async (report) => {
	const client = await connect(`/upload?report=${report}`);
	expect((await client.toEnd()).toString()).toBe(
		`"report" must be a whole number from 1 to 1048576 (bytes), not "${report}".\n`,
	);
});
