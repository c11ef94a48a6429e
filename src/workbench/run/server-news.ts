import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { isOver, openingOf } from '../../trace/ending.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { LiveRun } from './live-run.ts';
import type { TapStatus } from './tap-client.ts';

/**
 * What a reader must know of the lab server beside what the trace shows.
 *
 * - `away`: nobody answers, neither to the tap nor to a socket since the tap was lost.
 * - `unwatched`: it takes sockets, or holds one, and can't be watched.
 * - `back`: it was one of these during the run that is shown, and answers again.
 */
export type ServerNews = 'away' | 'unwatched' | 'back';

/** What a run had of the server while it could be watched. */
export interface Watched {
	/** Sockets that had opened when the tap was lost. */
	readonly opened: number;
	/** Something of the run happened, or may have, while nobody watched. */
	readonly missed: boolean;
}

/**
 * @param tap whether the server can be watched now
 * @param trace the run that is shown
 */
export function newsOf(tap: TapStatus, trace: TraceModel, { opened, missed }: Watched): ServerNews | null {
	if (tap !== 'absent') return tap === 'open' && missed ? 'back' : null;
	const takesSockets = openedIn(trace) > opened || trace.connections.some(({ readyState }) => readyState === 1);
	return takesSockets ? 'unwatched' : 'away';
}

const openedIn = ({ connections }: TraceModel): number =>
	connections.filter((connection) => openingOf(connection) === 'opened').length;

/** @returns whether the tap has told of each connection to its end, however the page was told of it */
const isToldWhole = ({ connections }: TraceModel): boolean =>
	connections.every(
		(connection) =>
			isOver(connection) &&
			(connection.history.linkEnd !== null || (connection.response !== null && openingOf(connection) === 'failed')),
	);

interface WatchedTrace extends Watched {
	readonly trace: TraceModel | null;
	readonly tap: TapStatus;
	/** When the tap was lost, there was nothing left to tell of the run. */
	readonly whole: boolean;
}

const UNWATCHED: WatchedTrace = { trace: null, tap: 'connecting', whole: false, opened: 0, missed: false };

/** @returns null where nothing need be said, as of a run that was not made here */
export function createServerNews(
	live: Pick<LiveRun, 'trace' | 'revision' | 'source' | 'state' | 'transport' | 'tapStatus'>,
): Accessor<ServerNews | null> {
	const watched = createMemo<WatchedTrace>((before) => {
		const trace = live.trace();
		const tap = live.tapStatus();
		const known = before.trace === trace ? before : UNWATCHED;
		const isLost = known.tap === 'open' && tap !== 'open';
		const whole = isLost ? untrack(() => !live.state().live && isToldWhole(trace)) : known.whole;
		const opened = isLost ? untrack(() => openedIn(trace)) : known.opened;
		return { trace, tap, whole, opened, missed: known.missed || (tap === 'absent' && !whole) };
	}, UNWATCHED);
	return createMemo(() => {
		live.revision();
		return live.source() === 'run' && live.transport() === 'wire'
			? newsOf(live.tapStatus(), live.trace(), watched())
			: null;
	});
}

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
