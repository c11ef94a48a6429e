import { createSignal } from 'solid-js';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { pageProgress } from '../../../src/exercises/progress/progress-store.ts';
import { createGrading } from '../../../src/workbench/exercise/grading.ts';
import { IDLE, type LabState } from '../../../src/workbench/run/lab-state.ts';
import { areaOf } from '../browser/support.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_OUT, opening, send } from '../trace/wire.ts';

/** Two checks: a socket was made, a frame left. */
let loads: 'well' | 'not' = 'well';
const load = async () => {
	if (loads === 'not') throw new Error('away');
	return (trace: { connections: readonly { frames: readonly unknown[] }[] }) => [
		{ id: 'socket', passed: trace.connections.length > 0, seen: 'no socket' },
		{ id: 'frame', passed: (trace.connections[0]?.frames.length ?? 0) > 0, seen: 'no frame' },
	];
};

const stored = new Map<string, string>();
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);
vi.stubGlobal('localStorage', areaOf(stored));

afterAll(() => {
	vi.unstubAllGlobals();
});

let number = 0;
beforeEach(() => {
	vi.useFakeTimers();
	loads = 'well';
	number += 1;
	return () => vi.useRealTimers();
});

function graded() {
	const lab = `lesson/lab-${number}`;
	const told: [readonly string[], number][] = [];
	const made = inRoot(() => {
		const run = createGrowingRun();
		const [state, setState] = createSignal<LabState>(IDLE);
		const live = { state, trace: () => run.trace, revision: () => run.revision, recorded: () => false };
		const onGraded = (failing: readonly string[], attempts: number) => told.push([failing, attempts]);
		return { run, setState, grading: createGrading(lab, ['socket', 'frame'], 'en', live, onGraded, load) };
	});
	const begin = (run: number) => {
		made.run.replace();
		made.setState({ ...IDLE, phase: 'running', run, live: true });
	};
	const end = (run: number) => made.setState({ ...IDLE, phase: 'ended', run });
	const statuses = () => {
		const { status, checks } = made.grading.state();
		return [status, ...checks.map((check) => check.status)];
	};
	return { ...made, lab, told, begin, end, statuses };
}

it('passes a check as soon as the trace has it, and fails one only when the run is over', async () => {
	const { run, begin, end, statuses, told } = graded();
	expect(statuses()).toEqual(['todo', 'todo', 'todo']);
	begin(1);
	await vi.advanceTimersByTimeAsync(0);
	run.grow(construct(1));
	expect(statuses()).toEqual(['todo', 'todo', 'todo']);
	await vi.advanceTimersByTimeAsync(150);
	expect(statuses()).toEqual(['todo', 'passed', 'todo']);
	end(1);
	expect(statuses()).toEqual(['todo', 'passed', 'todo']);
	await vi.advanceTimersByTimeAsync(200);
	expect(statuses()).toEqual(['failed', 'passed', 'failed']);
	expect(told).toEqual([[['frame'], 1]]);
});

it('counts a run as one attempt, however often its state changes, and keeps what was passed', async () => {
	const { run, begin, end, grading, lab, told } = graded();
	for (const [phase, live] of [
		[1, 1],
		[2, 2],
	] as const) {
		begin(phase);
		await vi.advanceTimersByTimeAsync(0);
		run.grow(construct(1));
		end(live);
		await vi.advanceTimersByTimeAsync(200);
	}
	begin(3);
	await vi.advanceTimersByTimeAsync(0);
	end(3);
	await vi.advanceTimersByTimeAsync(200);
	expect(grading.progress()).toMatchObject({ attempts: 3, passed: ['socket'], solved: false });
	expect(pageProgress().get(lab)).toEqual(grading.progress());
	expect(told).toEqual([
		[['frame'], 1],
		[['frame'], 2],
		[['socket', 'frame'], 3],
	]);
});

it('tells again when late bytes of a run change what came of it, and is solved for good', async () => {
	const { run, begin, end, told, statuses, grading } = graded();
	begin(1);
	await vi.advanceTimersByTimeAsync(0);
	run.grow(construct(1), ...opening(), send(1, 'Hello'));
	end(1);
	await vi.advanceTimersByTimeAsync(200);
	run.grow(bytes('out', HELLO_OUT));
	await vi.advanceTimersByTimeAsync(150);
	expect([told, statuses()]).toEqual([
		[
			[['frame'], 1],
			[[], 1],
		],
		['passed', 'passed', 'passed'],
	]);
	begin(2);
	await vi.advanceTimersByTimeAsync(0);
	end(2);
	await vi.advanceTimersByTimeAsync(200);
	expect([statuses()[0], grading.progress().solved]).toEqual(['failed', true]);
});

it('says that the checks could not be loaded, and tries again with the next run', async () => {
	const { run, begin, end, grading, statuses } = graded();
	loads = 'not';
	begin(1);
	await vi.advanceTimersByTimeAsync(0);
	expect(grading.broken()).toBe(true);
	loads = 'well';
	begin(2);
	await vi.advanceTimersByTimeAsync(0);
	run.grow(construct(1));
	end(2);
	await vi.advanceTimersByTimeAsync(200);
	expect([grading.broken(), ...statuses()]).toEqual([false, 'failed', 'passed', 'failed']);
});

it('counts hints, remembers that the solution was opened, and follows what another tab did', () => {
	const { grading, lab } = graded();
	grading.openHint();
	grading.openHint();
	grading.openSolution();
	expect(grading.progress()).toMatchObject({ hints: 2, solutionOpened: true });
	pageProgress().update(lab, (before) => ({ ...before, hints: 3 }));
	expect(grading.progress().hints).toBe(3);
});
