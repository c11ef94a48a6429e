import type { ReadyState } from '../../trace/events.ts';
import type { StateChange } from './state-changes.ts';

/** Both peers' states from one moment to the next; null where a peer has no socket (yet). */
export interface PeerStates {
	readonly client: ReadyState | null;
	readonly server: ReadyState | null;
}

/** A moment in the history: something changed, or something was chosen there. */
export interface StateMoment {
	readonly t: number;
	/** Null for the moment of what is chosen. */
	readonly change: StateChange | null;
	/** From here on. */
	readonly states: PeerStates;
	/** Until the next moment, or until the last thing seen; in ms. */
	readonly lasts: number;
	/** Height of the stretch below the moment, in rem: it grows with the logarithm of the time. */
	readonly height: number;
	/** Whether both peers have a socket and see it in different states. */
	readonly differ: boolean;
	/** Nothing follows. */
	readonly last: boolean;
}

/**
 * Lays the changes of both peers out on one axis, time downwards.
 *
 * @param changes in order of time
 * @param end the last thing seen, in ms since the run began
 * @param chosen the time of what is chosen, where that is to have a mark of its own
 */
export function layOutHistory(
	changes: readonly StateChange[],
	end: number,
	chosen: number | null,
): readonly StateMoment[] {
	const marks: { readonly t: number; readonly change: StateChange | null }[] = changes.map((change) => ({
		t: change.t,
		change,
	}));
	if (chosen !== null) {
		const after = marks.findIndex(({ t }) => t > chosen);
		marks.splice(after === -1 ? marks.length : after, 0, { t: chosen, change: null });
	}
	let states: PeerStates = { client: null, server: null };
	return marks.map(({ t, change }, index) => {
		if (change !== null) states = { ...states, [change.peer]: change.to };
		const next = marks[index + 1];
		const lasts = Math.max(0, (next?.t ?? end) - t);
		const { client, server } = states;
		return {
			t,
			change,
			states,
			lasts,
			height: heightOf(lasts),
			differ: client !== null && server !== null && client !== server,
			last: next === undefined,
		};
	});
}

/** From half a rem for a tenth of a millisecond to three rem for ten seconds and more. */
function heightOf(ms: number): number {
	const decades = Math.log10(Math.min(Math.max(ms, 0.1), 10_000)) + 1;
	return Math.round((0.5 + decades * 0.5) * 100) / 100;
}

/** @returns both states once these changes have happened */
export function statesAfter(changes: readonly StateChange[]): PeerStates {
	let states: PeerStates = { client: null, server: null };
	for (const change of changes) states = { ...states, [change.peer]: change.to };
	return states;
}

/** A state of the page's socket in which its methods can be called. */
export interface CallableState {
	readonly at: 'then' | 'now';
	readonly state: ReadyState;
}

/**
 * @param then when what is chosen happened; null where nothing is
 * @returns in order of time; none for the present where the page has no socket: it is gone, or nobody watched the page
 */
export function callableStates(then: PeerStates | null, now: PeerStates): readonly CallableState[] {
	const states: CallableState[] = [];
	if (then !== null && then.client !== null && then.client !== now.client)
		states.push({ at: 'then', state: then.client });
	if (now.client !== null) states.push({ at: 'now', state: now.client });
	return states;
}

/** @returns how long the client was in each state until `end`, in ms; null for a state that it was never in */
export function timeInStates(changes: readonly StateChange[], end: number): readonly (number | null)[] {
	const times: (number | null)[] = [null, null, null, null];
	const client = changes.filter(({ peer }) => peer === 'client');
	for (const [index, { t, to }] of client.entries()) {
		if (to !== null) times[to] = (times[to] ?? 0) + Math.max(0, (client[index + 1]?.t ?? end) - t);
	}
	return times;
}
