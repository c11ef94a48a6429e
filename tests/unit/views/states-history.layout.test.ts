import { describe, expect, it } from 'vitest';
import { callableStates, layOutHistory, statesAfter, timeInStates } from '../../../src/views/states/history.layout.ts';
import type { StateChange } from '../../../src/views/states/state-changes.ts';

const change = (
	peer: StateChange['peer'],
	t: number,
	from: StateChange['from'],
	to: StateChange['to'],
): StateChange => ({ peer, t, position: t, from, to, cause: { id: 'disconnected' }, line: null, ref: null });

/** The page closes at 10 ms; the server hears of it at 30. */
const CHANGES = [
	change('client', 0, null, 0),
	change('server', 2, null, 1),
	change('client', 4, 0, 1),
	change('client', 10, 1, 2),
	change('server', 30, 1, 3),
	change('client', 130, 2, 3),
];

describe('the history of both peers’ states', () => {
	it('puts both lanes on one axis and says where they differ, and for how long', () => {
		const rows = layOutHistory(CHANGES, 200, null).map(
			({ t, states, lasts, differ }) => `${t}: ${states.client} ${states.server} for ${lasts}${differ ? ' ≠' : ''}`,
		);
		expect(rows).toEqual([
			'0: 0 null for 2',
			'2: 0 1 for 2 ≠',
			'4: 1 1 for 6',
			'10: 2 1 for 20 ≠',
			'30: 2 3 for 100 ≠',
			'130: 3 3 for 70',
		]);
	});

	it('makes a stretch half a rem higher for each tenfold time, between 0.1 ms and 10 s', () => {
		const heights = [0, 0.1, 1, 10, 100, 10_000, 1_000_000].map(
			(lasts) => layOutHistory([change('client', 0, null, 0)], lasts, null)[0]?.height,
		);
		expect(heights).toEqual([0.5, 0.5, 1, 1.5, 2, 3, 3]);
	});

	it('marks the moment of what is chosen after the changes of the same time', () => {
		const rows = layOutHistory(CHANGES, 200, 10);
		expect(rows.map(({ t, change: made }) => `${t} ${made?.peer ?? 'chosen'}`)).toEqual([
			'0 client',
			'2 server',
			'4 client',
			'10 client',
			'10 chosen',
			'30 server',
			'130 client',
		]);
		expect(rows[4]?.states).toEqual({ client: 2, server: 1 });
	});

	it('marks a moment after all changes at the end', () => {
		expect(layOutHistory(CHANGES, 200, 150).map(({ last }) => last)).toEqual([
			false,
			false,
			false,
			false,
			false,
			false,
			true,
		]);
	});

	it('says what both were after some of the changes', () => {
		expect([0, 1, 2, 3, 4, 5].map((count) => statesAfter(CHANGES.slice(0, count)))).toEqual([
			{ client: null, server: null },
			{ client: 0, server: null },
			{ client: 0, server: 1 },
			{ client: 1, server: 1 },
			{ client: 2, server: 1 },
			{ client: 2, server: 3 },
		]);
	});

	it('adds up the time that the client was in each state', () => {
		expect(timeInStates(CHANGES, 200)).toEqual([4, 6, 120, 70]);
		expect(timeInStates(CHANGES.slice(0, 2), 200)).toEqual([200, null, null, null]);
	});
});

describe('the states in which the page’s methods can be called', () => {
	const states = (client: 0 | 1 | 2 | 3 | null) => ({ client, server: null });

	it('are the present one, and before it that of what is chosen where it was another', () => {
		expect(callableStates(null, states(3))).toEqual([{ at: 'now', state: 3 }]);
		expect(callableStates(states(3), states(3))).toEqual([{ at: 'now', state: 3 }]);
		expect(callableStates(states(0), states(3))).toEqual([
			{ at: 'then', state: 0 },
			{ at: 'now', state: 3 },
		]);
		expect(callableStates(states(null), states(3))).toEqual([{ at: 'now', state: 3 }]);
	});

	it('are none at present once the page has no socket: Stop ended its worker', () => {
		expect(callableStates(null, states(null))).toEqual([]);
		expect(callableStates(states(1), states(null))).toEqual([{ at: 'then', state: 1 }]);
	});
});
