import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { closeFrame } from '../support/close-frame.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

async function open(query: string, offer: string | null): Promise<{ client: RawClient; agreed: string | undefined }> {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/deflate${query}`, { 'Sec-WebSocket-Extensions': offer }));
	await client.until(({ received }) => received.includes('\r\n\r\n'));
	const [head = ''] = client.received.toString('latin1').split('\r\n\r\n');
	await client.take(head.length + 4);
	return { client, agreed: /^Sec-WebSocket-Extensions: (.*)$/m.exec(head)?.[1] };
}

test('agrees to what a browser offers, with a small window', async () => {
	const { client, agreed } = await open('', 'permessage-deflate; client_max_window_bits');
	expect(agreed).toBe('permessage-deflate; server_max_window_bits=11');
	client.link.destroy();
});

test('compresses "Hello" and then "Hello" again as RFC 7692 §7.2.3.1 and §7.2.3.2 do', async () => {
	const { client } = await open('', 'permessage-deflate');
	client.write(hex('c1 87 00000000 f248cdc9c90700'));
	expect(await client.take(9)).toEqual(hex('c1 07 f248cdc9c90700'));
	client.write(hex('c1 85 00000000 f200110000'));
	expect(await client.take(7)).toEqual(hex('c1 05 f200110000'));
	client.link.destroy();
});

test('without context takeover compresses the second "Hello" like the first', async () => {
	const { client, agreed } = await open('?takeover=0', 'permessage-deflate');
	expect(agreed).toBe(
		'permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=11',
	);
	client.write(hex('c1 87 00000000 f248cdc9c90700  c1 87 00000000 f248cdc9c90700'));
	expect(await client.take(18)).toEqual(hex('c1 07 f248cdc9c90700  c1 07 f248cdc9c90700'));
	client.link.destroy();
});

test('takes messages that are not compressed', async () => {
	const { client } = await open('', 'permessage-deflate');
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(9)).toEqual(hex('c1 07 f248cdc9c90700'));
	client.link.destroy();
});

test('compresses nothing where the client does not offer it', async () => {
	const { client, agreed } = await open('', null);
	expect(agreed).toBeUndefined();
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test.each([
	'permessage-deflate; server_max_window_bits=8',
	'permessage-deflate; server_max_window_bits=16',
	'permessage-deflate; client_max_window_bits; client_max_window_bits=10',
	'permessage-deflate; server_no_context_takeover=1',
	'permessage-deflate; mystery',
	'x-webkit-deflate-frame',
])('declines %s, which it can not or must not take, and opens without', async (offer) => {
	const { client, agreed } = await open('', offer);
	expect(agreed).toBeUndefined();
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test('takes the first offer that it can take', async () => {
	const offers = [
		'x-other',
		'permessage-deflate; server_max_window_bits=9',
		'permessage-deflate; client_max_window_bits="12"',
	];
	const { client, agreed } = await open('', offers.join(', '));
	expect(agreed).toBe('permessage-deflate; client_max_window_bits=12; server_max_window_bits=11');
	client.link.destroy();
});

test('answers 1009 to a message that inflates to more than 64 KiB', async () => {
	const { client } = await open('', 'permessage-deflate');
	const payload = deflateRawSync(Buffer.alloc(64 * 1024 + 1));
	expect(payload.length).toBeLessThan(200);
	client.write(encodeFrame({ rsv1: true, opcode: 2, payload, maskingKey: new Uint8Array(4) }));
	const closed = closeFrame(1009, 'A message has at most 65536 bytes here (limit: deflateMessageBytes).');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test('answers 1007 to what is not compressed data', async () => {
	const { client } = await open('', 'permessage-deflate');
	client.write(hex('c1 81 00000000 ff'));
	const closed = closeFrame(1007, 'What was received could not be inflated.');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test('names the values of takeover', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/deflate?takeover=2');
	expect((await client.toEnd()).toString()).toBe('"takeover" must be one of 0, 1, not "2".\n');
});
