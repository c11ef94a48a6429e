import { describe, expect, it } from 'vitest';
import { exerciseState } from '../../../src/workbench/exercise/check-status.ts';

const seen = 'You sent 1000.';
const passed = (id: string) => ({ id, passed: true, seen: null });
const missed = (id: string) => ({ id, passed: false, seen });

describe('the status of an exercise', () => {
	it('is to do before the first run', () => {
		expect(exerciseState(['a'], null, false, false)).toEqual({
			status: 'todo',
			checks: [{ id: 'a', status: 'todo', seen: null }],
		});
	});

	it('is passed when it was solved at an earlier visit', () => {
		expect(exerciseState(['a'], null, false, true)).toMatchObject({ status: 'passed', checks: [{ status: 'passed' }] });
	});

	it('lets a check pass while the run goes on, and says nothing yet of the others', () => {
		expect(exerciseState(['a', 'b'], [passed('a'), missed('b')], false, false)).toEqual({
			status: 'todo',
			checks: [
				{ id: 'a', status: 'passed', seen: null },
				{ id: 'b', status: 'todo', seen: null },
			],
		});
	});

	it('fails what is missing once the run is over, and says what was seen', () => {
		expect(exerciseState(['a', 'b'], [passed('a'), missed('b')], true, true)).toEqual({
			status: 'failed',
			checks: [
				{ id: 'a', status: 'passed', seen: null },
				{ id: 'b', status: 'failed', seen },
			],
		});
	});

	it('is passed as soon as every check is', () => {
		expect(exerciseState(['a', 'b'], [passed('b'), passed('a')], false, false).status).toBe('passed');
	});
});
