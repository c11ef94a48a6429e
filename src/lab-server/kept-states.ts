import type { Host, Surroundings } from './host.ts';
import type { Refusal } from './http/refusal.ts';
import { choice } from './parameters.ts';
import { type Shared, SINGLE_SERVER } from './shared/shared.ts';

interface Kept<State> {
	readonly state: State;
	/** When it is forgotten, on the host's clock. */
	readonly until: number;
}

/** What outlasts a socket: states by name, bounded in number and in time. One that is not asked for any more is forgotten. */
export class KeptStates<State> {
	readonly #make: () => State;
	/** Of each host in the order in which they were asked for, which is the order in which they are forgotten. */
	readonly #byHost = new WeakMap<Host, Map<string, Kept<State>>>();

	/** @param make a new state, for a name that is not known (any more) */
	constructor(make: () => State) {
		this.#make = make;
	}

	of({ host, limits }: Surroundings, name: string): State {
		const states = this.#byHost.get(host) ?? new Map<string, Kept<State>>();
		this.#byHost.set(host, states);
		const now = host.now();
		for (const [old, { until }] of states) {
			if (until > now) break;
			states.delete(old);
		}
		const state = states.get(name)?.state ?? this.#make();
		states.delete(name);
		const [oldest] = states.keys();
		if (oldest !== undefined && states.size >= limits.keptStates) states.delete(oldest);
		states.set(name, { state, until: now + limits.keptStateLifetime });
		return state;
	}
}

/**
 * @param key the one that the address gives, if any
 * @param run the run of a lab that the socket belongs to, if any
 * @returns the name of what sockets share: their key, or else their run; null where neither is known
 */
export function sharedName(key: string | null, run: string | null): string | null {
	if (key !== null) return `key ${key}`;
	return run === null ? null : `run ${run}`;
}

/** The answer to a socket that shares nothing with any other. */
export const NO_NAME = {
	status: 400,
	sentence: 'Outside of a lab this address needs a "key" of your own: sockets with the same key meet the same server.',
} as const;

/** Who meets at an address: everybody, or the sockets of one run of a lab alone. */
export const shareParameter = choice({ default: 'all', values: ['all', 'run'] });

/** @returns the name of what those who meet share; null where the run is asked for and none is known */
export function shareName(share: 'all' | 'run', run: string | null): string | null {
	if (share === 'all') return 'all';
	return run === null ? null : `run ${run}`;
}

/** Sockets of a run are on the server that watches them: others have nothing to do with them. */
export const sharedBy = (share: 'all' | 'run', shared: Shared): Shared => (share === 'all' ? shared : SINGLE_SERVER);

/** @returns how a socket is refused that wants to share with a run and belongs to none; null for any other */
export const runProblem = (share: 'all' | 'run', run: string | null): Refusal | null =>
	shareName(share, run) === null ? NO_RUN : null;

const NO_RUN: Refusal = {
	status: 400,
	sentence: '"share=run" is for the sockets of a lab, which belong to a run; this one belongs to none.',
};
