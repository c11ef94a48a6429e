import { type Accessor, createSignal, onMount } from 'solid-js';
import type { GuardedStore } from '../../browser/guarded-store.ts';
import type { Transport } from '../../trace/json.ts';
import type { LiveRun } from '../run/live-run.ts';

export interface TransportChoice {
	/** What the reader has chosen for this lab, or its author wants; null for whichever answers. */
	readonly chosen: Accessor<Transport | null>;
	/** What the lab uses: its run, or the next one. */
	readonly used: Accessor<Transport>;
	/** The lab's server is a program of its own, which runs in the page. */
	readonly fixed: boolean;
	/** The page was taken because no lab server answers. */
	readonly byItself: Accessor<boolean>;
	choose(transport: Transport): void;
}

/** @returns the storage key of a lab's choice */
const transportKey = (lab: string): string => `wl:transport:${lab}`;

/**
 * @param store where nothing can be kept, a choice holds as long as the page is open
 * @param preferred what the lab's author wants, for a reader who has not chosen
 */
export function createTransportChoice(
	lab: string,
	live: Pick<LiveRun, 'source' | 'transport' | 'state'>,
	store: GuardedStore,
	fixed: () => boolean = () => false,
	preferred: () => Transport | null = () => null,
): TransportChoice {
	const [own, setOwn] = createSignal<Transport | null>(null);
	const chosen = (): Transport | null => own() ?? preferred();
	// Behind hydration, which takes what the server drew as it is.
	onMount(() => setOwn(kept(lab, store)));
	const ran = (): Transport => (live.source() === 'run' ? live.transport() : 'wire');
	return {
		chosen,
		used: () => (fixed() ? 'page' : live.state().live ? ran() : (chosen() ?? ran())),
		get fixed() {
			return fixed();
		},
		byItself: () => !fixed() && chosen() === null && ran() === 'page',
		choose(transport) {
			setOwn(transport);
			store.set(transportKey(lab), transport);
		},
	};
}

function kept(lab: string, store: GuardedStore): Transport | null {
	const value = store.get(transportKey(lab));
	return value === 'wire' || value === 'page' ? value : null;
}
