import { expect, test } from 'vitest';
import { ReadGate } from '../../../src/lab-server/guard/read-gate.ts';

function setUp() {
	const log: string[] = [];
	const gate = new ReadGate({
		pause: () => log.push('pause'),
		resume: () => log.push('resume'),
		note: ({ type }) => log.push(`told: ${type}`),
	});
	return { gate, log };
}

test('reads on when the last of several reasons is gone, and tells it once', () => {
	const { gate, log } = setUp();
	gate.hold('back-pressure');
	gate.hold('rate');
	gate.release('back-pressure');
	expect(log).toEqual(['pause', 'told: paused', 'pause']);
	gate.release('rate');
	expect(log).toEqual(['pause', 'told: paused', 'pause', 'resume', 'told: resumed']);
});

test('a reason counts once, however often it is given', () => {
	const { gate, log } = setUp();
	gate.hold('rate');
	gate.hold('rate');
	gate.release('rate');
	gate.release('rate');
	expect(log).toEqual(['pause', 'told: paused', 'resume', 'told: resumed']);
});

test('that others have their turn is no news, and does not end with the news', () => {
	const { gate, log } = setUp();
	gate.hold('turn');
	gate.hold('back-pressure');
	gate.release('back-pressure');
	expect(log).toEqual(['pause', 'pause', 'told: paused', 'told: resumed']);
	gate.release('turn');
	expect(log.at(-1)).toBe('resume');
});

test('a socket that is read in steps never flows, and nothing is news', () => {
	const { gate, log } = setUp();
	gate.hold('steps');
	gate.hold('rate');
	gate.release('rate');
	gate.hold('turn');
	gate.release('turn');
	expect(log).toEqual(['pause', 'pause', 'pause']);
});
