import { describe, expect, it } from 'vitest';
import { ClockOffset } from '../../../src/workbench/run/clock-offset.ts';

describe('the offset between the clocks', () => {
	it('is taken at the middle of the round trip', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 1000, server: 5005, received: 1010 });
		expect(clock.toPage(5005)).toBe(1005);
		expect(clock.error).toBe(5);
	});

	it('is that of the shortest round trip, whatever the order', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 0, server: 190, received: 100 });
		clock.add({ sent: 200, server: 301, received: 202 });
		clock.add({ sent: 300, server: 490, received: 400 });
		expect(clock.toPage(301)).toBe(201);
		expect(clock.error).toBe(1);
	});

	it('is not taken from an answer that came before its question', () => {
		const clock = new ClockOffset();
		clock.add({ sent: 10, server: 500, received: 5 });
		expect(clock.toPage(7)).toBe(7);
	});
});
