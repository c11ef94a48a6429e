import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en/workbench.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { lineRange } from '../../../src/workbench/editor/surface.ts';
import { lineDiff } from '../../../src/workbench/exercise/line-diff.ts';
import { IDLE, type LabState } from '../../../src/workbench/run/lab-state.ts';
import type { TraceSource } from '../../../src/workbench/run/live-run.ts';
import { statusText } from '../../../src/workbench/status-text.ts';

describe('the difference between a learner’s code and the solution', () => {
	it('is told line by line', () => {
		expect(lineDiff('a\nb\nc\n', 'a\nB\nc\n')).toEqual([
			{ kind: 'same', text: 'a' },
			{ kind: 'removed', text: 'b' },
			{ kind: 'added', text: 'B' },
			{ kind: 'same', text: 'c' },
		]);
	});

	it('is none for a missing line break at the end, and keeps empty lines', () => {
		expect(lineDiff('a\n\n', 'a\n')).toEqual([
			{ kind: 'same', text: 'a' },
			{ kind: 'removed', text: '' },
		]);
		expect(lineDiff('a', 'a\n')).toEqual([{ kind: 'same', text: 'a' }]);
	});
});

describe('a line of the code', () => {
	it('is found by its number', () => {
		expect(lineRange('one\ntwo\n', 2)).toEqual({ start: 4, end: 7 });
		expect(lineRange('one\ntwo\n', 3)).toEqual({ start: 8, end: 8 });
	});

	it('is the nearest one for a number that is out of range', () => {
		expect(lineRange('one\ntwo', 0)).toEqual({ start: 0, end: 3 });
		expect(lineRange('one\ntwo', 9)).toEqual({ start: 4, end: 7 });
	});
});

describe('the status line', () => {
	const text = (state: Partial<LabState>, events: TraceEvent[] = [], source: TraceSource | null = null): string =>
		statusText(en, { ...IDLE, ...state }, TraceModel.of(events), source);
	const closed = (socket: number, code: number): TraceEvent => ({
		kind: 'event',
		t: 1,
		socket,
		type: 'close',
		code,
		reason: '',
		wasClean: code !== 1006,
		handlers: [],
	});
	const state = (socket: number, readyState: 0 | 1): TraceEvent => ({
		kind: 'state',
		t: 1,
		socket,
		readyState,
		bufferedAmount: 0,
		line: null,
	});

	it('says where a run comes from that was not made here', () => {
		expect(text({}, [], 'recording')).toBe('Not run yet');
		expect(text({}, [], 'file')).toBe('A run from a file');
		expect(text({})).toBe('Not run yet');
	});

	it('counts the open sockets of a run', () => {
		expect(text({ phase: 'running' }, [state(1, 0)])).toBe('Running');
		expect(text({ phase: 'running' }, [state(1, 1)])).toBe('Running: 1 socket open');
		expect(text({ phase: 'running' }, [state(1, 1), state(2, 1)])).toBe('Running: 2 sockets open');
	});

	it('says with which code the only socket was closed', () => {
		expect(text({ phase: 'ended' }, [state(1, 1), closed(1, 4001)])).toBe('Ended: closed with 4001');
		expect(text({ phase: 'ended' }, [closed(1, 1006)])).toBe(
			'Ended with 1006: nothing of it was seen at the lab server',
		);
		expect(text({ phase: 'ended' }, [state(1, 1), state(2, 1), closed(1, 1000), closed(2, 1000)])).toBe(
			'Ended: 2 sockets closed',
		);
		expect(text({ phase: 'ended' })).toBe('Ended');
	});

	it('says where the code failed', () => {
		const uncaught: TraceEvent = { kind: 'console', t: 1, level: 'uncaught', text: 'TypeError: no', line: 3 };
		expect(text({ phase: 'error' }, [uncaught])).toBe('Error at line 3');
		expect(text({ phase: 'error' }, [{ ...uncaught, line: null }])).toBe('Error');
		expect(text({ phase: 'error', unreachable: true })).toContain('does not answer');
		expect(text({ phase: 'error', live: true }, [uncaught, state(1, 1)])).toBe('Error at line 3 · 1 socket open');
		expect(text({ phase: 'running', live: true }, [uncaught, state(1, 1)])).toBe('Error at line 3 · 1 socket open');
	});

	it('asks about code that does not answer', () => {
		expect(text({ phase: 'running', responsive: false })).toBe('Your code is not answering. Stop it?');
	});
});
