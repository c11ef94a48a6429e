import { describe, expect, test } from 'vitest';
import { clockOffset, pageNow } from '../../../src/sandbox/page/clock.ts';
import { eventTimes } from '../../../src/sandbox/page/event-times.ts';
import { messageBudget } from '../../../src/sandbox/page/message-budget.ts';

describe('the offset of another clock', () => {
	test('is the distance to the middle of the exchange', () => {
		expect(clockOffset(1000, 1501, 1002)).toBe(500);
		expect(clockOffset(1000, 501, 1002)).toBe(-500);
	});

	test('is none when the answer may have come from the same clock', () => {
		expect(clockOffset(1000, 1019, 1020)).toBe(0);
	});

	test('is none when the answer is no time', () => {
		expect(clockOffset(1000, Number.NaN, 1002)).toBe(0);
	});
});

describe('the times of events', () => {
	const at = (t: number) => ({ kind: 'console-dropped', t, lines: 1 }) as const;

	test('are counted from the start of the run, on the page’s clock', () => {
		const start = pageNow() - 100;
		expect(eventTimes(start, 500)([at(start + 510), at(start + 520)]).map(({ t }) => Math.round(t))).toEqual([10, 20]);
	});

	test('are never before the start and never go back, over all batches', () => {
		const start = pageNow() - 100;
		const onClock = eventTimes(start, 0);
		expect(onClock([at(start - 50), at(start + 20)]).map(({ t }) => Math.round(t))).toEqual([0, 20]);
		expect(onClock([at(start + 10)]).map(({ t }) => Math.round(t))).toEqual([20]);
	});

	test('are never in the future', () => {
		const start = pageNow();
		const [event] = eventTimes(start, 0)([at(start + 1e6)]);
		expect(event?.t).toBeLessThan(10_000);
	});
});

test('a worker may send 500 messages in a second, and again in the next', () => {
	let time = 0;
	const within = messageBudget(() => time);
	const taken = (): number => Array.from({ length: 600 }, within).filter(Boolean).length;
	expect(taken()).toBe(500);
	time = 1000;
	expect(taken()).toBe(500);
});
