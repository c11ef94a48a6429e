import { expect, test } from 'vitest';
import { TokenBucket } from '../../../src/lab-server/guard/token-bucket.ts';

test('gives the burst at once, then has the sender wait until what it took too much is paid', () => {
	const bucket = new TokenBucket({ perSecond: 100, burst: 10 }, 0);
	bucket.take(10, 0);
	expect(bucket.debt(0)).toBe(0);
	bucket.take(5, 0);
	expect(bucket.debt(0)).toBe(50);
	expect(bucket.debt(20)).toBe(30);
	expect(bucket.debt(50)).toBe(0);
});

test('lets nobody have more than the rate in the long run, however much comes at once', () => {
	const bucket = new TokenBucket({ perSecond: 100, burst: 10 }, 0);
	let now = 0;
	let taken = 0;
	while (now < 100_000) {
		bucket.take(1000, now);
		taken += 1000;
		now += bucket.debt(now);
	}
	expect(taken).toBe((now / 1000) * 100 + 10);
});

test('saves up no more than the burst', () => {
	const bucket = new TokenBucket({ perSecond: 100, burst: 10 }, 0);
	bucket.take(11, 1_000_000);
	expect(bucket.debt(1_000_000)).toBe(10);
	expect(bucket.isFull(1_000_109)).toBe(false);
	expect(bucket.isFull(1_000_110)).toBe(true);
});

test('says whether so much can be taken without owing', () => {
	const bucket = new TokenBucket({ perSecond: 100, burst: 10 }, 0);
	expect([bucket.has(10, 0), bucket.has(11, 0)]).toEqual([true, false]);
	bucket.take(10, 0);
	expect([bucket.has(1, 9), bucket.has(1, 10)]).toEqual([false, true]);
});
