import { expect, test } from 'vitest';
import { BURST, createFloodBrake } from '../../../src/sandbox/worker/flood-brake.ts';

/** A clock that goes on by a tenth of a millisecond each time that it is looked at. */
function clock() {
	let time = 0;
	return {
		now: () => {
			time += 0.1;
			return time;
		},
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
		time: () => time,
	};
}

test('holds nobody up who does not come too often', () => {
	const { now, time } = clock();
	const brake = createFloodBrake(now);
	for (let count = 0; count < BURST; count += 1) brake.hold();
	expect(time()).toBeCloseTo((BURST + 1) * 0.1);
});

test('lets one a millisecond through, once too many came', () => {
	const { now, time } = clock();
	const brake = createFloodBrake(now);
	for (let count = 0; count < BURST + 1000; count += 1) brake.hold();
	expect(time()).toBeGreaterThan(990);
	expect(time()).toBeLessThan(1010);
});

test('forgets with time', () => {
	const { now, pass, time } = clock();
	const brake = createFloodBrake(now);
	for (let count = 0; count < BURST * 2; count += 1) brake.hold();
	pass(10_000);
	const before = time();
	for (let count = 0; count < BURST; count += 1) brake.hold();
	expect(time() - before).toBeCloseTo(BURST * 0.1);
});

test('does not wait for a clock that was set back', () => {
	let time = 1000;
	const brake = createFloodBrake(() => {
		time += 0.1;
		return time;
	});
	brake.hold();
	time = 0;
	for (let count = 0; count < BURST; count += 1) brake.hold();
	expect(time).toBeLessThan(20);
});
