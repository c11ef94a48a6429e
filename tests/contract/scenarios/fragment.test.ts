import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { closeFrame } from '../support/close-frame.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	['?size=2', '81 85 00000000 48656c6c6f', '01 02 4865  00 02 6c6c  80 01 6f'],
	['', '82 88 00000000 0001020304050607', '02 04 00010203  80 04 04050607'],
	['?size=5', '81 85 00000000 48656c6c6f', '81 05 48656c6c6f'],
	['?size=1', '81 80 00000000', '81 00'],
	// U+20AC in its three bytes.
	['?size=1', '81 83 00000000 e282ac', '01 01 e2  00 01 82  80 01 ac'],
	// A ping between one fragment and the next, none where there is only one.
	['?size=2&ping=1', '81 85 00000000 48656c6c6f', '01 02 4865  89 00  00 02 6c6c  89 00  80 01 6f'],
	['?size=5&ping=1', '81 85 00000000 48656c6c6f', '81 05 48656c6c6f'],
	// Each message is put together first, then split anew.
	['?size=3', '01 81 00000000 48  80 84 00000000 656c6c6f', '01 03 48656c  80 02 6c6f'],
])('/fragment%s sends back %s as %s', async (query, question, answer) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/fragment${query}`);
	client.write(hex(question));
	const expected = hex(answer);
	expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test('keeps the order of messages that come together', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/fragment?size=1');
	client.write(hex('81 82 00000000 6131  81 82 00000000 6232  88 80 00000000'));
	expect(await client.toEnd()).toEqual(hex('01 01 61 80 01 31  01 01 62 80 01 32  88 00'));
});

test('makes 10,000 fragments of a message and answers one that takes more with 1009 and why', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/fragment?size=1');
	const message = (length: number) =>
		encodeFrame({ opcode: 2, payload: new Uint8Array(length), maskingKey: new Uint8Array(4) });
	client.write(message(10_000));
	const frames = await client.take(30_000);
	expect(frames.subarray(0, 6)).toEqual(hex('02 01 00  00 01 00'));
	expect(frames.subarray(-6)).toEqual(hex('00 01 00  80 01 00'));
	client.write(message(10_001));
	const closed = closeFrame(1009, 'This message would take more than 10000 fragments (limit: fragmentsPerMessage).');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test.each(['0', '65537'])('refuses size=%s, and names it', async (size) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/fragment?size=${size}`);
	expect((await client.toEnd()).toString()).toBe(
		`"size" must be a whole number from 1 to 65536 (bytes), not "${size}".\n`,
	);
});
