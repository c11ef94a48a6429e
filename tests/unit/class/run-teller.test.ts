import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RunTeller } from '../../../src/class/run-teller.ts';
import type { DeskOrder } from '../../../src/classroom/messages.ts';
// It is fetched while a run is told.
import '../../../src/trace/json.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is chosen in a run whose code has so many characters. */
const chosen = (address: string | null, characters = 1) => ({
	lab: 'closing/codes',
	address: async () => address,
	run: () => ({
		events: [],
		meta: { lab: null, code: 'x'.repeat(characters), recordedAt: null, userAgent: null },
	}),
});

function teller(): { readonly run: RunTeller; readonly log: string[]; settle(): Promise<void> } {
	const log: string[] = [];
	const note = (order: DeskOrder): void => {
		if (order.type === 'show-run') log.push(`run ${order.shown?.moment ?? 'none'}`);
		if (order.type === 'show-moment') log.push(`moment ${order.moment}`);
	};
	const run = new RunTeller(note, (said) => void log.push(`said ${said}`));
	const settle = async (): Promise<void> => {
		const before = log.length;
		await vi.advanceTimersByTimeAsync(200);
		await vi.waitFor(() => expect(log.length).toBeGreaterThan(before), { timeout: 10_000 });
	};
	return { run, log, settle };
}

test('the run is told once, and then what is chosen in it; of many in a row the last', async () => {
	const { run, log, settle } = teller();
	run.choose(chosen('#lab=codes&event=1'), true);
	await settle();
	for (const event of [2, 3, 4]) run.choose(chosen(`#lab=codes&event=${event}`), true);
	await settle();
	expect(log).toEqual(['run #lab=codes&event=1', 'said shown', 'moment #lab=codes&event=4', 'said shown']);
});

test('where nothing is chosen any more, or the run is too large, none is shown', async () => {
	const { run, log, settle } = teller();
	run.choose(chosen('#lab=codes&event=1'), true);
	await settle();
	run.choose(chosen(null), true);
	await settle();
	run.choose(chosen('#lab=codes&event=1', 300_000), true);
	await settle();
	expect(log).toEqual(['run #lab=codes&event=1', 'said shown', 'run none', 'said null', 'said too-large']);
});

test('what was chosen before the class was taken along is told then', async () => {
	const { run, log, settle } = teller();
	run.again();
	run.choose(chosen('#lab=codes&event=1'), false);
	run.again();
	await settle();
	run.again();
	await settle();
	const told = ['run #lab=codes&event=1', 'said shown'];
	expect(log).toEqual(['run none', ...told, ...told]);
});
