import { createSignal } from 'solid-js';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../../src/i18n/en/workbench.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { IDLE, type LabState, next } from '../../../src/workbench/run/lab-state.ts';
import { RunStatuses } from '../../../src/workbench/run/merged-programs.ts';
import { createServerNews, createSlowOpening } from '../../../src/workbench/run/server-news.ts';
import type { TapStatus } from '../../../src/workbench/run/tap-client.ts';
import { statusText } from '../../../src/workbench/status-text.ts';
import { inRoot } from '../reactive.ts';
import { closeEvent, construct, openEvent, opening, peer, state } from '../trace/wire.ts';

describe('what the status line says', () => {
	const said = (state: Partial<LabState>, events: readonly TraceEvent[] = [], more = {}) =>
		statusText(en, {
			state: { ...IDLE, ...state },
			trace: TraceModel.of(events),
			source: null,
			server: null,
			slow: false,
			news: null,
			...more,
		});
	const stopped: TraceEvent = { kind: 'worker-ended', t: 2, by: 'stop' };

	it('of a run that begins, waits, was stopped, or has nothing to say', () => {
		expect(said({ phase: 'starting', live: true })).toBe(en.starting);
		expect(said({ phase: 'running', live: true }, [construct(1)], { slow: true })).toBe(en.waitingToOpen);
		expect(said({ phase: 'stopped' })).toBe(en.stopped);
		expect([said({ phase: 'error' }), said({ phase: 'error', live: true })]).toEqual([en.error, en.error]);
		expect(said({ phase: 'ended' }, [construct(1), state(1), stopped])).toBe(en.stopped);
		expect(said({ phase: 'running', live: true })).toBe(en.running);
		expect(said({ phase: 'ended' }, [construct(1), ...opening(), openEvent()])).toBe(en.ended);
	});

	it('of a server that is away: that of what never reached it, and of what it left, how that ended', () => {
		const failed = [construct(1), state(0), state(3), closeEvent(1006)];
		expect(said({ phase: 'ended' }, failed, { news: 'away' })).toBe(en.unreachable);
		const closed = [construct(1), ...opening(), openEvent(), closeEvent(1000)];
		expect(said({ phase: 'ended' }, closed, { news: 'away' })).toBe(en.endedClosed(1000));
		const unreachable = { phase: 'error' as const, unreachable: true };
		expect(said(unreachable, [], { news: 'away' })).toBe(en.unreachable);
		expect(said(unreachable, [], { news: 'back' })).toBe(en.serverBack);
	});

	it('of several sockets of which one was lost', () => {
		const cut = [construct(1), ...opening(), openEvent(), peer({ type: 'cut' }), closeEvent(1006)];
		expect(said({ phase: 'ended' }, [...cut, construct(2, 2), openEvent([], 2), closeEvent(1000, [], 2)])).toBe(
			en.endedOneOf(en.endedSockets(2), 1, 1006, en.endings.cut),
		);
	});
});

test('a lab that is run again begins anew', () => {
	const state = next(
		{ ...IDLE, phase: 'error', run: 1, responsive: false, unreachable: true },
		{ type: 'run', run: 2 },
	);
	expect(state).toEqual({ phase: 'starting', run: 2, live: true, responsive: true, unreachable: false });
	const live: LabState = { ...state, phase: 'running', responsive: false };
	for (const status of ['running', 'failed', 'ended', 'stopped'] as const) {
		expect(next(live, { type: 'status', run: 2, status }).responsive).toBe(true);
	}
});

test('a lab that is stopped while it was a failed one stays failed, and one that ended is not', () => {
	const live: LabState = { ...IDLE, phase: 'running', run: 1, live: true };
	const after = (state: LabState, status: 'stopped' | 'ended') => next(state, { type: 'status', run: 1, status }).phase;
	expect([after(live, 'stopped'), after({ ...live, phase: 'error' }, 'stopped')]).toEqual(['stopped', 'error']);
	expect([after(live, 'ended'), after({ ...live, phase: 'error' }, 'ended')]).toEqual(['ended', 'error']);
	expect(next(live, { type: 'status', run: 1, status: 'unresponsive' })).toEqual({ ...live, responsive: false });
	expect(next({ ...live, phase: 'starting' }, { type: 'unreachable', run: 1 })).toMatchObject({
		phase: 'error',
		live: false,
	});
});

test('a server that is stopped, or ends before its clients, is gone, and is told of once', () => {
	const log: string[] = [];
	const statuses = new RunStatuses(1, {
		tell: (status) => log.push(status),
		clientsGone: () => log.push('clients'),
		serverGone: () => log.push('server'),
		ended: () => log.push('ended'),
	});
	statuses.client(0, 'failed');
	statuses.client(0, 'failed');
	statuses.server('stopped');
	statuses.server('running');
	expect([log, statuses.isServerGone]).toEqual([['failed', 'server', 'clients'], true]);
	statuses.client(0, 'stopped');
	expect([log.at(-1), statuses.areClientsGone]).toEqual(['clients', true]);
});

describe('beside a run', () => {
	function live(...events: readonly TraceEvent[]) {
		const trace = TraceModel.of(events);
		const [revision, setRevision] = createSignal(0);
		const [tapStatus, setTapStatus] = createSignal<TapStatus>('open');
		const run = {
			...{ trace: () => trace, revision, tapStatus, source: () => 'run' as const, transport: () => 'wire' as const },
			state: () => ({ ...IDLE, phase: 'running' as const, live: true }),
		};
		const grow = (...more: readonly TraceEvent[]) => {
			trace.append(more);
			setRevision((count) => count + 1);
		};
		return { run, grow, setTapStatus };
	}

	it('it is said that the server is away, cannot be watched, or is back', () => {
		const { run, grow, setTapStatus } = live(construct(1), state(0));
		const news = inRoot(() => createServerNews(run));
		const said = [news()];
		setTapStatus('absent');
		said.push(news());
		grow(openEvent());
		said.push(news());
		setTapStatus('open');
		expect([...said, news()]).toEqual([null, 'away', 'unwatched', 'back']);
		const inPage = inRoot(() => createServerNews({ ...run, transport: () => 'page' as const }));
		const fromFile = inRoot(() => createServerNews({ ...run, source: () => 'file' as const }));
		setTapStatus('absent');
		expect([inPage(), fromFile()]).toEqual([null, null]);
	});

	it('it is said that a socket waits for long, until something of it is seen', () => {
		const { run, grow } = live();
		const waits: { readonly ms: number; readonly callback: () => void; off: boolean }[] = [];
		const slow = inRoot(() =>
			createSlowOpening(run, (ms, callback) => {
				const wait = { ms, callback, off: false };
				waits.push(wait);
				return () => {
					wait.off = true;
				};
			}),
		);
		expect([slow(), waits.length]).toEqual([false, 0]);
		grow(construct(1), state(0));
		expect([slow(), waits.map(({ ms, off }) => [ms, off])]).toEqual([false, [[800, false]]]);
		waits[0]?.callback();
		expect(slow()).toBe(true);
		grow(...opening());
		expect([slow(), waits[0]?.off]).toEqual([false, true]);
	});
});
