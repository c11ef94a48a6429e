import { describe, expect, test } from 'vitest';
import { messageBudget } from '../../../src/sandbox/page/active-run.ts';
import { ClockOffset, eventTimes, pageNow } from '../../../src/sandbox/page/clock.ts';

describe('the offset of another clock', () => {
	test('is taken at the middle of the round trip', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 1000, theirs: 5005, received: 1010 });
		expect(clock.toPage(5005)).toBe(1005);
		expect(clock.error).toBe(5);
		expect(clock.surelyAhead).toBe(4000);
	});

	test('is that of the shortest round trip, whatever the order', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 0, theirs: 190, received: 100 });
		clock.add({ sent: 200, theirs: 301, received: 202 });
		clock.add({ sent: 300, theirs: 490, received: 400 });
		expect(clock.toPage(301)).toBe(201);
		expect(clock.error).toBe(1);
	});

	test('is not taken from an answer that came before its question, or that is no time', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 10, theirs: 500, received: 5 });
		clock.add({ sent: 10, theirs: Number.NaN, received: 12 });
		expect(clock.toPage(7)).toBe(7);
		expect(clock.surelyAhead).toBe(0);
	});

	test('is surely none when the answer may have come from the same clock', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 1000, theirs: 1019, received: 1020 });
		expect(clock.surelyAhead).toBe(0);
		clock.add({ sent: 1000, theirs: 501, received: 1002 });
		expect(clock.surelyAhead).toBe(-500);
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
