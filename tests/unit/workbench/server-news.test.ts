import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { IDLE } from '../../../src/workbench/run/lab-state.ts';
import { createServerNews, newsOf } from '../../../src/workbench/run/server-news.ts';
import type { TapStatus } from '../../../src/workbench/run/tap-client.ts';
import { inRoot } from '../reactive.ts';
import { closeEvent, construct, openEvent, opening, peer, state } from '../trace/wire.ts';

const opened = [construct(1), state(0), ...opening(), state(1), openEvent()];
const closed = [...opened, peer({ type: 'disconnected' }), state(3), closeEvent(1000)];
const failed = [construct(1), state(0), state(3), closeEvent(1006)];
const lost = [...opened, state(3), closeEvent(1006)];

describe('what a reader is told of the lab server', () => {
	const news = (tap: TapStatus, events: readonly TraceEvent[], before: number, missed = true) =>
		newsOf(tap, TraceModel.of(events), { opened: before, missed });

	it('is that it is away, where nothing opened since the tap was lost', () => {
		expect([news('absent', [], 0), news('absent', failed, 0)]).toEqual(['away', 'away']);
		expect([news('absent', closed, 1), news('absent', lost, 1)]).toEqual(['away', 'away']);
	});

	it('is that it can’t be watched, where it takes or holds sockets without a tap', () => {
		expect([news('absent', opened, 0), news('absent', opened, 1)]).toEqual(['unwatched', 'unwatched']);
		expect(news('absent', closed, 0)).toBe('unwatched');
	});

	it('is that it is back, of a run that missed it and of no other', () => {
		expect([news('open', failed, 0), news('open', opened, 1), news('open', opened, 1, false)]).toEqual([
			'back',
			'back',
			null,
		]);
	});

	it('is nothing while a tap is being opened', () => {
		expect([news('connecting', failed, 0), news('connecting', failed, 0, false)]).toEqual([null, null]);
	});
});

/** What is said of a run whose server is lost after it, and comes back. */
function saidOf(events: readonly TraceEvent[], live: boolean) {
	const trace = TraceModel.of(events);
	const [tapStatus, setTapStatus] = createSignal<TapStatus>('open');
	const news = inRoot(() =>
		createServerNews({
			...{ trace: () => trace, revision: () => 0, tapStatus, source: () => 'run' as const },
			...{ transport: () => 'wire' as const, state: () => ({ ...IDLE, live }) },
		}),
	);
	return (['connecting', 'absent', 'connecting', 'open'] as const).map((status) => {
		setTapStatus(status);
		return news();
	});
}

describe('a server that goes and comes back', () => {
	it('was missed by a run that was not over, or was cut off', () => {
		expect(saidOf(opened, true)).toEqual([null, 'unwatched', null, 'back']);
		expect(saidOf(lost, false)).toEqual([null, 'away', null, 'back']);
	});

	it('was not missed by a run that had been told of to its end', () => {
		expect(saidOf(closed, false)).toEqual([null, 'away', null, null]);
		expect(saidOf([], false)).toEqual([null, 'away', null, null]);
	});
});
