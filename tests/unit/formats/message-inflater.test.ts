import { constants, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MessageInflater } from '../../../src/formats/har/messages.ts';
import fc from '../fixed-seed.ts';
import { hex } from '../trace/wire.ts';

/** Compresses messages one after the other with one memory, as `ws` and browsers do. */
async function deflated(messages: readonly Uint8Array[], level: number): Promise<Uint8Array[]> {
	const deflate = createDeflateRaw({ level });
	const parts: Uint8Array[] = [];
	deflate.on('data', (part: Uint8Array) => parts.push(part));
	const payloads: Uint8Array[] = [];
	for (const message of messages) {
		deflate.write(message);
		await new Promise<void>((resolve) => deflate.flush(constants.Z_SYNC_FLUSH, resolve));
		// Without 00 00 ff ff at the end (RFC 7692 §7.2.1).
		payloads.push(new Uint8Array(Buffer.concat(parts.splice(0)).subarray(0, -4)));
	}
	deflate.close();
	return payloads;
}

test('a message of RFC 7692 §7.2.3.1 is inflated, and the same again with the memory of the first', () => {
	const inflater = new MessageInflater();
	expect(inflater.inflate(hex('f248cdc9c90700'), 5)).toEqual(hex('48656c6c6f'));
	expect(inflater.inflate(hex('f200110000'), 5)).toEqual(hex('48656c6c6f'));
	expect(inflater.inflate(hex('00'), 5)).toEqual(hex(''));
});

test('what zlib compressed is inflated, each message with those before it', async () => {
	const repetitive = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(3000)).map(([unit, times]) => {
		const whole = new Uint8Array(unit.length * times);
		for (let i = 0; i < times; i++) whole.set(unit, i * unit.length);
		return whole;
	});
	const message = fc.oneof(repetitive, fc.uint8Array({ minLength: 1, maxLength: 20_000, size: 'max' }));
	const messages = fc.array(
		message.filter(({ length }) => length > 0),
		{ minLength: 1, maxLength: 6 },
	);
	await fc.assert(
		fc.asyncProperty(messages, fc.constantFrom(0, 1, 6, 9), async (sent, level) => {
			const inflater = new MessageInflater();
			const payloads = await deflated(sent, level);
			expect(payloads.map((payload) => inflater.inflate(payload, 1e6))).toEqual(sent);
		}),
		{ numRuns: 60 },
	);
});

test('after a message that is damaged, missing or too large there is none', () => {
	for (const lose of [
		(inflater: MessageInflater) => inflater.inflate(hex('ffffff'), 5),
		(inflater: MessageInflater) => inflater.inflate(null, 5),
		(inflater: MessageInflater) => inflater.inflate(hex('f248cdc9c90700'), 4),
	]) {
		const inflater = new MessageInflater();
		expect(lose(inflater)).toBeNull();
		expect(inflater.inflate(hex('f248cdc9c90700'), 5)).toBeNull();
	}
});

/** "Hello" in a block that is the last of its stream, and the byte that aligns it (RFC 7692 §7.2.3.4). */
const LAST = 'f348cdc9c9070000';
/** "Hello" again as a reference to what came before; not the last block. */
const AGAIN = 'f200110000';

test.each([
	['messages after one that ends its stream', [LAST, AGAIN, LAST, AGAIN], ['Hello', 'Hello', 'Hello', 'Hello']],
	[
		'a stream that ends with the message, not aligned by an empty block',
		[LAST.slice(0, -2), AGAIN],
		['Hello', 'Hello'],
	],
	['two streams in one message (RFC 7692 §7.2.3.5)', [`f348cdc9c90700 ${AGAIN}`, AGAIN], ['HelloHello', 'Hello']],
	[
		'a last block, then blocks that are not, then a last one',
		[`f348cdc9c90700 f248cdc9c907000000ffff ${LAST}`],
		['HelloHelloHello'],
	],
	['empty last blocks', ['0300 0300 0300 00', '03 00', AGAIN.slice(0, 0) || '00'], ['', '', '']],
])('%s are inflated whole', (_, payloads, texts) => {
	const inflater = new MessageInflater();
	const read = payloads.map((payload) => inflater.inflate(hex(payload), 1000));
	expect(read.map((bytes) => bytes && Buffer.from(bytes).toString())).toEqual(texts);
});

test('long messages whose streams end in their midst are inflated whole', () => {
	const text = Buffer.from(Array.from({ length: 9000 }, (_, index) => (index * index) & 0xff));
	const stream = deflateRawSync(text);
	const inflater = new MessageInflater();
	const payload = new Uint8Array(Buffer.concat([stream, stream, stream, Buffer.of(0)]));
	expect(inflater.inflate(payload, 1e6)).toEqual(new Uint8Array(Buffer.concat([text, text, text])));
	expect(inflater.inflate(hex('f248cdc9c90700'), 5)).toEqual(hex('48656c6c6f'));
});
