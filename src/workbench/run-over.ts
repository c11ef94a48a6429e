import type { TraceModel } from '../trace/model.ts';

/** Fired at a lab's section when a run is over, and again when late bytes of it arrive; `detail` is its trace. */
export const RUN_OVER = 'wl-run-over';

declare global {
	interface HTMLElementEventMap {
		[RUN_OVER]: CustomEvent<TraceModel>;
	}
	interface DocumentEventMap {
		[RUN_OVER]: CustomEvent<TraceModel>;
	}
}
