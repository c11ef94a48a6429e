import { expect, test } from 'vitest';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { UsedTickets } from '../../../src/lab-server/tap/taps.ts';

const { runsPerTap, socketsPerRun } = LAB_LIMITS;

test('each socket of each run has its ticket used once, in whatever order', () => {
	const tickets = new UsedTickets(LAB_LIMITS);
	const asked = [
		[1, 2],
		[1, 1],
		[2, 1],
		[1, 34],
		[1, 2],
		[2, 1],
	] as const;
	expect(asked.map(([run, socket]) => tickets.use(run, socket))).toEqual([true, true, true, true, false, false]);
});

test('a run has so many sockets', () => {
	const tickets = new UsedTickets(LAB_LIMITS);
	expect(tickets.use(1, socketsPerRun)).toBe(true);
	expect(tickets.use(1, socketsPerRun + 1)).toBe(false);
	expect(tickets.use(1, socketsPerRun)).toBe(false);
});

test('of the last runs every ticket is remembered, and those of earlier ones are all spent', () => {
	const tickets = new UsedTickets(LAB_LIMITS);
	for (let run = 1; run <= runsPerTap + 1; run += 1) expect(tickets.use(run, 1)).toBe(true);
	expect(tickets.use(1, 1)).toBe(false);
	expect(tickets.use(1, 2)).toBe(false);
	expect(tickets.use(2, 1)).toBe(false);
	expect(tickets.use(2, 2)).toBe(true);
});

test('a run that begins late does not bring back what an earlier one has used', () => {
	const tickets = new UsedTickets(LAB_LIMITS);
	for (let run = 2; run <= runsPerTap + 1; run += 1) tickets.use(run, 1);
	expect(tickets.use(1, 1)).toBe(true);
	expect(tickets.use(1, 1)).toBe(false);
	expect(tickets.use(2, 1)).toBe(false);
});
