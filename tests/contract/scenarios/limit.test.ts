import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { closeFrame } from '../support/close-frame.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

const tooLarge = (max: number) => closeFrame(1009, `A message has at most ${max} bytes here (limit: max).`);

let lab: LabServer;
const started: LabServer[] = [];
beforeEach(async () => {
	lab = await startLab();
	started.push(lab);
});
afterEach(async () => {
	for (const server of started.splice(0)) await server.stop();
});

test('sends back a message that is as long as the limit', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/limit?max=5');
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test('answers 1009 as soon as a longer one is announced, before a byte of it', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/limit?max=5');
	client.write(hex('81 86 00000000'));
	expect(await client.take(tooLarge(5).length)).toEqual(tooLarge(5));
	client.link.destroy();
});

test('counts all fragments of a message', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/limit?max=5');
	client.write(hex('01 83 00000000 48656c  80 83 00000000'));
	expect(await client.take(tooLarge(5).length)).toEqual(tooLarge(5));
	client.link.destroy();
});

test('takes 1024 bytes where nothing else is asked for', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/limit');
	client.write(hex('82 fe 0401 00000000'));
	expect(await client.take(tooLarge(1024).length)).toEqual(tooLarge(1024));
	client.link.destroy();
});

test('takes no more than a run of the server that has a lower limit', async () => {
	const strict = await startLab({ limits: { ...LIMITS, messageBytes: 100 } });
	started.push(strict);
	const sentence = 'A message has at most 100 bytes here (limit: messageBytes).';
	for (const max of [101, 1024]) {
		const client = RawClient.connect(strict.port);
		await client.upgrade(`/limit?max=${max}`);
		client.write(hex('82 e5 00000000'));
		expect(await client.take(closeFrame(1009, sentence).length)).toEqual(closeFrame(1009, sentence));
		client.link.destroy();
	}
	const client = RawClient.connect(strict.port);
	await client.upgrade('/limit?max=99');
	client.write(hex('82 e4 00000000'));
	expect(await client.take(tooLarge(99).length)).toEqual(tooLarge(99));
	client.link.destroy();
});

test.each(['0', '1048577', 'many'])('refuses max=%s, and names it', async (max) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/limit?max=${max}`);
	expect((await client.toEnd()).toString()).toBe(
		`"max" must be a whole number from 1 to 1048576 (bytes), not "${max}".\n`,
	);
});
