/** What the parts of a page that do not know each other tell one another: the labs on it, and a class that it belongs to. */
import type { SavedTrace } from '../trace/json.ts';
import type { TraceModel } from '../trace/model.ts';

/** Fired at a lab's section when a run of an exercise is over and graded. */
export const GRADED = 'wl-graded';
/** Fired at a lab's section when it has come to life and can be given code. */
export const LAB_ALIVE = 'wl-lab-alive';
/** Fired at a lab's section: code for its editor, from somebody else. What was there can be brought back. */
export const GIVE_CODE = 'wl-give-code';

/** Fired at a lab's section when a run is over, and again when late bytes of it arrive; `detail` is its trace. */
export const RUN_OVER = 'wl-run-over';

/** Fired at a lab's section when something was chosen in its run, or nothing is any more. */
export const CHOSEN = 'wl-chosen';

export interface Chosen {
	/** `<lesson>/<lab>`. */
	readonly lab: string;
	/** The fragment of an address that names it; null for nothing, and for what has no address. */
	readonly address: () => Promise<string | null>;
	/** The run as far as it has come, with the code that made it. */
	readonly run: () => SavedTrace;
}

export interface Graded {
	/** `<lesson>/<lab>`. */
	readonly exercise: string;
	/** Ids of the checks that failed; none where the exercise is solved. */
	readonly failing: readonly string[];
	/** Runs of this exercise so far, in this browser. */
	readonly attempts: number;
	/** The run with the code that made it, for whoever wants to see it. */
	readonly run: () => SavedTrace;
}

declare global {
	interface HTMLElementEventMap {
		[GRADED]: CustomEvent<Graded>;
		[LAB_ALIVE]: CustomEvent<null>;
		[GIVE_CODE]: CustomEvent<string>;
		[CHOSEN]: CustomEvent<Chosen>;
		[RUN_OVER]: CustomEvent<TraceModel>;
	}
	interface DocumentEventMap {
		[GRADED]: CustomEvent<Graded>;
		[LAB_ALIVE]: CustomEvent<null>;
		[CHOSEN]: CustomEvent<Chosen>;
		[RUN_OVER]: CustomEvent<TraceModel>;
	}
}
