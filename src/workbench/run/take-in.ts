import type { TraceEvent } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import { animationFrames } from './animation-frames.ts';

/** Events that are taken in between two animation frames. */
const SLICE = 4_000;

/**
 * Lets the events of a file grow into a trace bit by bit, so that the page answers meanwhile.
 *
 * @param grew called after each bit
 * @param wanted whether to go on
 */
export function takeIn(into: TraceModel, events: readonly TraceEvent[], grew: () => void, wanted: () => boolean): void {
	const from = (start: number): void => {
		if (!wanted()) return;
		into.append(events.slice(start, start + SLICE));
		grew();
		if (start + SLICE < events.length) animationFrames.request(() => from(start + SLICE));
	};
	from(0);
}
