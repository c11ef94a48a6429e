import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { TraceModel } from '../../trace/model.ts';
import type { LiveRun } from './live-run.ts';

/** How long a socket may be CONNECTING without a byte on the wire before that is worth a word, in ms. */
const PATIENCE = 800;

/** @returns whether a socket waits to be opened and nothing of it was seen on the wire */
const isWaitingToOpen = ({ connections }: TraceModel): boolean =>
	connections.some(({ readyState, request }) => readyState === 0 && request === null);

/**
 * A browser may wait before it connects: Firefox does so for seconds after handshakes that failed. Until then nothing
 * is on the wire, and the lab must not look broken.
 *
 * @param after calls back once after so many ms, unless the returned function is called before
 */
export function createSlowOpening(
	live: Pick<LiveRun, 'state' | 'trace' | 'revision'>,
	after: (ms: number, callback: () => void) => () => void,
): Accessor<boolean> {
	const [slow, setSlow] = createSignal(false);
	const waiting = createMemo(() => {
		live.revision();
		return live.state().live && isWaitingToOpen(live.trace());
	});
	createEffect(() => {
		setSlow(false);
		if (waiting()) onCleanup(after(PATIENCE, () => setSlow(true)));
	});
	return slow;
}
