import { expect, test } from 'vitest';
import { FrameCounter } from '../../../src/lab-server/guard/frame-counter.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';

const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** What a chunk costs beside its bytes. */
const CHUNK = 768;

function read(...chunks: string[]): FrameCounter {
	const meter = new FrameCounter(LAB_LIMITS.deflateMessageBytes);
	for (const chunk of chunks) meter.read(hex(chunk));
	return meter;
}

test('counts frames and messages', () => {
	// Text "a", empty ping, binary in two fragments with a pong between them.
	const meter = read('81 81 00000000 61  89 80 00000000  02 81 00000000 01  8a 80 00000000  80 81 00000000 02');
	expect([meter.frames, meter.messages, meter.violation]).toEqual([5, 2, null]);
});

test('counts the same wherever the bytes are cut', () => {
	const bytes = hex(`01 80 00000000  89 82 01020304 0506  80 fe 0080 00000000 ${'61'.repeat(128)}  82 80 00000000`);
	for (let cut = 0; cut <= bytes.length; cut += 1) {
		const meter = new FrameCounter(LAB_LIMITS.deflateMessageBytes);
		meter.read(bytes.subarray(0, cut));
		meter.read(bytes.subarray(cut));
		expect([cut, meter.frames, meter.messages, meter.unfinished]).toEqual([cut, 4, 2, 0]);
	}
});

test('knows what a receiver has to keep: whole chunks, from the one in which the message began', () => {
	const meter = new FrameCounter(LAB_LIMITS.deflateMessageBytes);
	const kept: number[] = [];
	const chunks = [
		'81 81 00000000 61  01', // a message, and the beginning of the next
		'83 00000000 626364', // its first fragment
		'89 80 00000000', // a ping, in the middle of the message
		'80 82 00000000 65', // its last fragment, but for a byte
		'66  82 81 00000000 67', // the end, and another message
	];
	for (const chunk of chunks) {
		meter.read(hex(chunk));
		kept.push(meter.unfinished);
	}
	expect(kept).toEqual([8 + CHUNK, 16 + 2 * CHUNK, 22 + 3 * CHUNK, 29 + 4 * CHUNK, 0]);
});

test('knows what the fragments of a compressed message may have become, and no more than a message may be', () => {
	const meter = new FrameCounter(LAB_LIMITS.deflateMessageBytes);
	const inflated: number[] = [];
	const chunks = [
		'41 82 00000000 f248', // the first fragment, RSV1 set: two bytes of deflated data
		'89 81 00000000 61', // a ping, in the middle of the message
		`00 fe 0080 00000000 ${'cd'.repeat(128)}`, // 128 bytes more
		'80 80 00000000', // the end
		'01 81 00000000 61', // a fragment that is not compressed
	];
	for (const chunk of chunks) {
		meter.read(hex(chunk));
		inflated.push(meter.inflated);
	}
	expect(inflated).toEqual([2 * 1032, 2 * 1032, 64 * 1024, 0, 0]);
});

test.each([
	['125 bytes in the 16-bit form', '82 fe 007d', 'length-not-minimal'],
	['126 bytes in the 16-bit form', '82 fe 007e', null],
	['65,535 bytes in the 64-bit form', '82 ff 000000000000ffff', 'length-not-minimal'],
	['65,536 bytes in the 64-bit form', '82 ff 0000000000010000', null],
	['2^62 bytes', '82 ff 4000000000000000', null],
	['a length with the top bit set', '82 ff 8000000000000000', 'length-top-bit'],
	['a continuation of no bytes in the 64-bit form', '01 80 00000000 80 ff 0000000000000000', 'length-not-minimal'],
	['a ping that announces more than 125 bytes, which is for `ws` to refuse', '89 fe 0005', null],
])('judges %s', (_what, bytes, violation) => {
	expect(read(bytes).violation).toBe(violation);
	expect(read(...(bytes.replaceAll(' ', '').match(/../g) ?? [])).violation).toBe(violation);
});

test('looks at nothing after a broken rule or a Close frame', () => {
	for (const last of ['82 fe 0001', '88 80 00000000']) {
		const meter = read(`81 80 00000000  ${last}  81 80 00000000  82 ff 8000000000000000`);
		expect([meter.frames, meter.messages, meter.unfinished]).toEqual([2, 1, 0]);
	}
});

test('keeps nothing for a control frame that has arrived, and only the last chunk for a message that began in it', () => {
	expect(read('89 80 00000000').unfinished).toBe(0);
	// The last fragment, and the first one of the next message.
	expect(read('01 81 00000000 61', '80 81 00000000 62  01 81 00000000 63').unfinished).toBe(14 + CHUNK);
	// A ping, and the beginning of a header.
	expect(read('89', '80 00000000  81').unfinished).toBe(6 + CHUNK);
});

test('says when a Close frame has arrived to its last byte', () => {
	expect(read('81 80 00000000  88 82 00000000 03').isClosed).toBe(false);
	expect(read('81 80 00000000  88 82 00000000 03', 'e8').isClosed).toBe(true);
});

test('of a connection that has failed counts no message and keeps nothing, but knows a Close frame', () => {
	const meter = read('41 81 00000000 00');
	meter.fail();
	expect([meter.unfinished, meter.inflated]).toEqual([0, 0]);
	meter.read(hex('00 81 00000000 00'));
	expect([meter.unfinished, meter.inflated]).toEqual([0, 0]);
	meter.read(hex('80 80 00000000  81 80 00000000  88 80 00000000'));
	expect([meter.messages, meter.unfinished, meter.isClosed]).toEqual([0, 0, true]);
});
