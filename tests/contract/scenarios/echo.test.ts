import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeFrame } from '../support/close-frame.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('accepts the handshake of RFC 6455 §1.3 with its accept value', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/echo'));
	expect((await client.take(SAMPLE_RESPONSE.length)).toString()).toBe(SAMPLE_RESPONSE);
	client.link.destroy();
});

test('sends back the masked "Hello" of RFC 6455 §5.7 as the unmasked one', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('81 85 37fa213d 7f9f4d5158'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test('sends back binary as binary, and an empty message as an empty message', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('82 83 00000000 00ff80  81 80 00000000'));
	expect(await client.take(7)).toEqual(hex('82 03 00ff80  81 00'));
	client.link.destroy();
});

test.each([
	{ form: 'text', opcode: 0x81 },
	{ form: 'binary', opcode: 0x82 },
])('sends back $form of every length in one frame with the shortest form of its length', async ({ opcode }) => {
	const lengths = [
		{ payload: 1, given: '81', answered: '01' },
		{ payload: 125, given: 'fd', answered: '7d' },
		{ payload: 126, given: 'fe 007e', answered: '7e 007e' },
		{ payload: 2048, given: 'fe 0800', answered: '7e 0800' },
		{ payload: 2049, given: 'fe 0801', answered: '7e 0801' },
		{ payload: 65_535, given: 'fe ffff', answered: '7e ffff' },
		{ payload: 65_536, given: 'ff 0000000000010000', answered: '7f 0000000000010000' },
	];
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	for (const { payload, given, answered } of lengths) {
		const message = Buffer.alloc(payload, 'a');
		client.write(Buffer.concat([Uint8Array.of(opcode), hex(given), hex('00000000'), message]));
		const answer = Buffer.concat([Uint8Array.of(opcode), hex(answered), message]);
		expect((await client.take(answer.length)).equals(answer), `${payload} bytes`).toBe(true);
	}
	client.link.destroy();
});

test('puts fragments together and answers a ping between them', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('01 82 00000000 4865  89 81 00000000 21  80 83 00000000 6c6c6f'));
	expect(await client.take(10)).toEqual(hex('8a 01 21  81 05 48656c6c6f'));
	client.link.destroy();
});

test('answers a close frame with the same code and hangs up', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('88 82 00000000 03e8'));
	expect(await client.toEnd()).toEqual(hex('88 02 03e8'));
});

test('closes with 1002 when a client frame is not masked', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('81 05 48656c6c6f'));
	const closed = closeFrame(1002, 'A client must mask its frames.');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test('closes with 1009 when a message of more than 1 MiB is announced', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(hex('82 ff 0000000000100001 00000000'));
	const closed = closeFrame(1009, 'A message has at most 1048576 bytes here (limit: messageBytes).');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test('keeps the order of delayed messages', async () => {
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/echo?delay=5`);
	const received: string[] = [];
	client.on('open', () => {
		for (let index = 0; index < 20; index += 1) client.send(String(index));
	});
	await new Promise<void>((resolve) => {
		client.on('message', (data) => {
			if (received.push(data.toString()) === 20) resolve();
		});
	});
	expect(received).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
	client.terminate();
});

test('agrees on the first subprotocol that is offered', async () => {
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/echo`, ['chat.v2', 'chat.v1']);
	await new Promise((resolve) => client.on('open', resolve));
	expect(client.protocol).toBe('chat.v2');
	client.terminate();
});
