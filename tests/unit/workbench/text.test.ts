import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en/workbench.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { lineRange } from '../../../src/workbench/editor/surface.ts';
import { lineDiff } from '../../../src/workbench/exercise/line-diff.ts';
import { IDLE, type LabState } from '../../../src/workbench/run/lab-state.ts';
import { type Standing, shownEnding, statusText } from '../../../src/workbench/status-text.ts';
import { construct } from '../trace/wire.ts';

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
	const standing = (state: Partial<LabState>, events: TraceEvent[] = []): Standing => ({
		state: { ...IDLE, ...state },
		trace: TraceModel.of(events),
		source: null,
		slow: false,
		news: null,
		server: null,
	});
	const text = (state: Partial<LabState>, events: TraceEvent[] = [], more: Partial<Standing> = {}): string =>
		statusText(en, { ...standing(state, events), ...more });
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
		expect(text({}, [], { source: 'recording' })).toBe('Not run yet');
		expect(text({}, [], { source: 'file' })).toBe('A run from a file');
		expect(text({})).toBe('Not run yet');
	});

	it('counts the open sockets of a run', () => {
		expect(text({ phase: 'running', live: true }, [state(1, 0)])).toBe('Running');
		expect(text({ phase: 'running', live: true }, [state(1, 1)])).toBe('Running: 1 socket open');
		expect(text({ phase: 'running', live: true }, [state(1, 1), state(2, 1)])).toBe('Running: 2 sockets open');
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

	it('says that a lab does not reach an address, where that is why nothing of it was seen', () => {
		const failed = (url: string) => [construct(1, 1, url), state(1, 0), closed(1, 1006)];
		const here = { server: 'wss://lab.example' };
		const elsewhere = 'Ended with 1006: a lab reaches its own server only; the console says what to write';
		for (const url of ['wss://example.org/chat', 'ws://lab.example/echo', 'wss://lab.example:8443/echo'])
			expect(text({ phase: 'ended' }, failed(url), here)).toBe(elsewhere);
		const unseen = 'Ended with 1006: nothing of it was seen at the lab server';
		expect(text({ phase: 'ended' }, failed('wss://lab.example/echo'), here)).toBe(unseen);
		expect(text({ phase: 'ended' }, failed('wss://example.org/chat'))).toBe(unseen);
	});

	it('says where the code failed', () => {
		const uncaught: TraceEvent = { kind: 'console', t: 1, level: 'uncaught', text: 'TypeError: no', line: 3 };
		expect(text({ phase: 'error' }, [uncaught])).toBe('Error at line 3');
		expect(text({ phase: 'error' }, [{ ...uncaught, line: null }])).toBe('Error');
		expect(text({ phase: 'error', unreachable: true })).toContain('does not answer');
		expect(text({ phase: 'error', live: true }, [uncaught, state(1, 1)])).toBe('Error at line 3 · 1 socket open');
		expect(text({ phase: 'running', live: true }, [uncaught, state(1, 1)])).toBe('Error at line 3 · 1 socket open');
	});

	it('says the same of an error at the top level, in a handler and in a promise, and what became of the sockets', () => {
		const uncaught: TraceEvent = { kind: 'console', t: 1, level: 'uncaught', text: 'TypeError: no', line: 3 };
		const gone: TraceEvent = { kind: 'worker-ended', t: 2, by: 'stop' };
		for (const phase of ['error', 'running'] as const) {
			expect(text({ phase, live: true }, [uncaught])).toBe('Error at line 3');
			expect(text({ phase, live: true }, [state(1, 1), uncaught])).toBe('Error at line 3 · 1 socket open');
		}
		for (const phase of ['error', 'ended'] as const) {
			expect(text({ phase }, [uncaught])).toBe('Error at line 3');
			expect(text({ phase }, [state(1, 1), uncaught, closed(1, 1000)])).toBe(
				'Error at line 3 · Ended: closed with 1000',
			);
		}
		for (const phase of ['error', 'stopped'] as const) {
			expect(text({ phase }, [construct(1), state(1, 1), uncaught, gone])).toBe('Error at line 3 · Stopped');
		}
	});

	it('says that the lab server is away, and that it is back', () => {
		const failed = [state(1, 0), closed(1, 1006)];
		expect(text({ phase: 'ended' }, failed, { news: 'away' })).toBe(
			'The lab server does not answer. Is it still running?',
		);
		expect(text({ phase: 'ended' }, failed, { news: 'back' })).toBe('The lab server is back: run the code again');
		expect(text({ phase: 'ended' }, [], { news: 'away' })).toBe('Ended');
	});

	it('leads to the entry that shows why a connection ended, where there is one', () => {
		const cut: TraceEvent = { kind: 'peer', t: 1, socket: 1, fact: { type: 'cut' } };
		const lost = shownEnding(standing({ phase: 'ended' }, [state(1, 0), cut, closed(1, 1006)]));
		expect(lost?.ending).toMatchObject({ id: 'cut', entry: { kind: 'peer', fact: { type: 'cut' } } });
		expect(shownEnding(standing({ phase: 'ended' }, [state(1, 0), closed(1, 1006)]))).toBeNull();
		const away = { ...standing({ phase: 'ended' }, [state(1, 0), cut, closed(1, 1006)]), news: 'away' } as const;
		expect(shownEnding(away)).toBeNull();
		expect(shownEnding(standing({ phase: 'ended' }, [state(1, 1), closed(1, 1000)]))).toBeNull();
		expect(shownEnding(standing({ phase: 'running', live: true }, [state(1, 0), cut, closed(1, 1006)]))).toBeNull();
	});

	it('says that the network was cut by hand, and when', () => {
		const cut: TraceEvent = { kind: 'network', t: 1234, change: { type: 'cut' } };
		const events = [construct(1), state(1, 1), cut, { ...closed(1, 1006), t: 1240 }];
		expect(text({ phase: 'ended' }, events)).toBe('Ended with 1006: the network was cut by hand at 1.23 s');
	});

	it('asks about code that does not answer', () => {
		expect(text({ phase: 'running', responsive: false })).toBe('Your code is not answering. Stop it?');
	});
});
