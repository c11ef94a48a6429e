import { describe, expect, it } from 'vitest';
import { ByteQueue } from '../../../src/protocol/byte-queue.ts';
import fc from '../fixed-seed.ts';
import { concat, hex } from './hex.ts';

describe('ByteQueue', () => {
	it('returns everything in order, whatever the sizes of the pieces', () => {
		const piece = fc
			.oneof(fc.nat(100), fc.constantFrom(1023, 1024, 5000))
			.map((length) => Uint8Array.from({ length }, (_, i) => i & 0xff));
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const queue = new ByteQueue();
				for (const each of pieces) queue.append(each);
				const whole = concat(...pieces);
				expect(queue.length).toBe(whole.length);
				const target = new Uint8Array(14);
				const peeked = queue.peek(target);
				expect(target.subarray(0, peeked)).toEqual(whole.subarray(0, 14));
				expect(queue.take()).toEqual(whole);
				expect([queue.length, queue.take().length]).toEqual([0, 0]);
			}),
		);
	});

	it('can be filled again after it was emptied, and leaves what it gave away alone', () => {
		const queue = new ByteQueue();
		queue.append(hex('01 02'));
		const first = queue.take();
		queue.append(hex('03'));
		expect([first, queue.take()]).toEqual([hex('01 02'), hex('03')]);
	});

	it('joins a million single bytes', () => {
		const queue = new ByteQueue();
		const one = hex('61');
		for (let i = 0; i < 1_000_000; i++) queue.append(one);
		const all = queue.take();
		expect(all.length).toBe(1_000_000);
		expect(all.every((byte) => byte === 0x61)).toBe(true);
	});
});
