import { beforeEach, expect, test } from 'vitest';
import { type Heartbeat, startHeartbeat, TICK } from '../../../src/sandbox/page/heartbeat.ts';

let time: number;
let visible: boolean;
let asked: number;
let changes: boolean[];
let tick: () => void;
let stopped: boolean;
let heartbeat: Heartbeat;

beforeEach(() => {
	time = 0;
	visible = true;
	asked = 0;
	changes = [];
	stopped = false;
	heartbeat = startHeartbeat({
		patience: 1000,
		now: () => time,
		every(_interval, callback) {
			tick = callback;
			return () => {
				stopped = true;
			};
		},
		visible: () => visible,
		ask: () => {
			asked += 1;
		},
		onChange: (responsive) => changes.push(responsive),
	});
});

/** Lets ticks come on time. */
function ticks(count: number): void {
	for (let index = 0; index < count; index += 1) {
		time += TICK;
		tick();
	}
}

test('asks again after each answer', () => {
	ticks(1);
	heartbeat.answered();
	ticks(1);
	heartbeat.answered();
	expect(asked).toBe(2);
	expect(changes).toEqual([]);
});

test('tells once when no answer comes for a second', () => {
	ticks(4);
	expect(changes).toEqual([]);
	ticks(10);
	expect(changes).toEqual([false]);
	expect(asked).toBe(1);
});

test('tells when an answer comes after all', () => {
	ticks(10);
	heartbeat.answered();
	expect(changes).toEqual([false, true]);
});

test('does not count time in which the page is hidden', () => {
	ticks(2);
	visible = false;
	ticks(20);
	visible = true;
	ticks(3);
	expect(changes).toEqual([]);
	ticks(2);
	expect(changes).toEqual([false]);
});

test('does not count time in which the page itself was busy', () => {
	ticks(2);
	time += 5000;
	tick();
	expect(changes).toEqual([]);
	heartbeat.answered();
	ticks(4);
	expect(changes).toEqual([]);
});

test('stops its timer', () => {
	heartbeat.stop();
	expect(stopped).toBe(true);
});
