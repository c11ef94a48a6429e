import { constants, createDeflateRaw, createInflateRaw, type DeflateRaw, type InflateRaw } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { clientCompression, Deflater } from '../../../../src/in-page/deflate/deflater.ts';
import { joined } from '../../../../src/protocol/joined.ts';
import type { DeflateParameters } from '../../../../src/protocol/permessage-deflate.ts';

const AGREED: DeflateParameters = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

const MESSAGES = ['Hello', 'Hello', '', '', 'Hello, hello', 'x'.repeat(100_000), 'Hello'];

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** What a stream of Node makes of some bytes. */
function through(stream: DeflateRaw | InflateRaw, data: Uint8Array): Promise<Buffer> {
	const chunks: Buffer[] = [];
	stream.removeAllListeners('data');
	stream.on('data', (chunk: Buffer) => chunks.push(chunk));
	return new Promise((resolve, reject) => {
		stream.once('error', reject);
		stream.write(data);
		stream.flush(constants.Z_SYNC_FLUSH, () => resolve(Buffer.concat(chunks)));
	});
}

describe('deflating', () => {
	test('begins with the example of RFC 7692 §7.2.3.1, and takes the context over as in §7.2.3.2', () => {
		const { deflate } = clientCompression(AGREED);
		const hello = bytes('Hello');
		expect(Buffer.from(deflate(hello)).toString('hex')).toBe('f248cdc9c90700');
		expect(Buffer.from(deflate(hello)).toString('hex')).toBe('f200110000');
	});

	test('begins each message anew without context takeover', () => {
		const { deflate } = clientCompression({ ...AGREED, clientNoContextTakeover: true });
		const hello = bytes('Hello');
		expect(deflate(hello)).toEqual(deflate(hello));
	});

	test.each([15, 11, 9, 8])(
		'writes with a window of 2^%i what Node writes, message for message',
		async (windowBits) => {
			const deflater = new Deflater({ windowBits });
			const node = createDeflateRaw({ windowBits: Math.max(windowBits, 9) });
			for (const message of MESSAGES) {
				const data = bytes(message);
				expect(Buffer.from(joined(deflater.deflate(data)))).toEqual(await through(node, data));
			}
		},
	);

	test('keeps to a window of 256 bytes, which zlib does not know', async () => {
		const deflater = new Deflater({ windowBits: 8 });
		const inflate = createInflateRaw({ windowBits: 8 });
		const text = Array.from({ length: 200 }, (_, index) => `${index % 7} words, `).join('');
		expect((await through(inflate, joined(deflater.deflate(bytes(text))))).toString()).toBe(text);
	});
});

describe('inflating', () => {
	test('reads what Node deflates, with the context of the messages before', async () => {
		const { inflate } = clientCompression(AGREED);
		const node = createDeflateRaw();
		for (const message of MESSAGES) {
			const flushed = await through(node, bytes(message));
			expect(inflate(flushed.subarray(0, -4), 1_000_000)).toEqual(bytes(message));
		}
	});

	test('tells of what is too large or no DEFLATE', async () => {
		const flushed = await through(createDeflateRaw(), bytes('x'.repeat(5000)));
		expect(clientCompression(AGREED).inflate(flushed.subarray(0, -4), 4999)).toBe('too-large');
		expect(clientCompression(AGREED).inflate(Uint8Array.of(0xff, 0xff), 4999)).toBe('corrupt');
	});

	test('forgets each message without context takeover', async () => {
		const { inflate } = clientCompression({ ...AGREED, serverNoContextTakeover: true });
		const node = createDeflateRaw();
		const [first, second] = [await through(node, bytes('Hello')), await through(node, bytes('Hello'))];
		expect(inflate(first.subarray(0, -4), 100)).toEqual(bytes('Hello'));
		expect(inflate(second.subarray(0, -4), 100)).toBe('corrupt');
	});
});
