import { describe, expect, it } from 'vitest';
import { IDLE, type LabEvent, type LabState, next } from '../../../src/workbench/run/lab-state.ts';

const stateAfter = (...events: LabEvent[]): LabState => events.reduce(next, IDLE);
const run = (number: number): LabEvent => ({ type: 'run', run: number });
const status = (number: number, value: (LabEvent & { type: 'status' })['status']): LabEvent => ({
	type: 'status',
	run: number,
	status: value,
});
const stop: LabEvent = { type: 'stop' };

describe('the state of a lab', () => {
	it('goes from idle through starting and running to ended', () => {
		expect(IDLE.phase).toBe('idle');
		expect(stateAfter(run(1)).phase).toBe('starting');
		expect(stateAfter(run(1), status(1, 'running')).phase).toBe('running');
		expect(stateAfter(run(1), status(1, 'running'), status(1, 'ended'))).toMatchObject({ phase: 'ended', live: false });
	});

	it('is stopped by Stop in every live phase, and nothing brings it back', () => {
		for (const before of [[run(1)], [run(1), status(1, 'running')], [run(1), status(1, 'unresponsive')]]) {
			const stopped = stateAfter(...before, stop);
			expect(stopped).toMatchObject({ phase: 'stopped', live: false, responsive: true });
			expect(next(stopped, status(1, 'running'))).toBe(stopped);
			expect(next(stopped, status(1, 'ended'))).toBe(stopped);
		}
	});

	it('does not change by Stop when nothing runs', () => {
		expect(next(IDLE, stop)).toBe(IDLE);
		const ended = stateAfter(run(1), status(1, 'running'), status(1, 'ended'));
		expect(next(ended, stop)).toBe(ended);
	});

	it('ignores what is said about an earlier run', () => {
		const second = stateAfter(run(1), status(1, 'running'), run(2));
		expect(next(second, status(1, 'ended'))).toBe(second);
		expect(next(second, { type: 'unreachable', run: 1 })).toBe(second);
	});

	it('is an error after a failure, live until its sockets are gone, and stays an error', () => {
		const failed = stateAfter(run(1), status(1, 'running'), status(1, 'failed'));
		expect(failed).toMatchObject({ phase: 'error', live: true });
		expect(next(failed, status(1, 'running'))).toMatchObject({ phase: 'error', live: true });
		expect(next(failed, status(1, 'ended'))).toMatchObject({ phase: 'error', live: false });
		expect(next(failed, stop)).toMatchObject({ phase: 'error', live: false });
	});

	it('is unresponsive until the code answers again', () => {
		const silent = stateAfter(run(1), status(1, 'running'), status(1, 'unresponsive'));
		expect(silent).toMatchObject({ phase: 'running', responsive: false });
		expect(next(silent, status(1, 'running'))).toMatchObject({ phase: 'running', responsive: true });
	});

	it('is unreachable only while it is starting', () => {
		expect(stateAfter(run(1), { type: 'unreachable', run: 1 })).toMatchObject({ phase: 'error', unreachable: true });
		const running = stateAfter(run(1), status(1, 'running'));
		expect(next(running, { type: 'unreachable', run: 1 })).toBe(running);
	});

	it('forgets an error when it is run again', () => {
		expect(stateAfter(run(1), { type: 'unreachable', run: 1 }, run(2))).toEqual(stateAfter(run(2)));
	});
});
