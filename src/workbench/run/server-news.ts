import { type Accessor, createMemo } from 'solid-js';
import { openingOf } from '../../trace/ending.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { LiveRun } from './live-run.ts';
import type { TapStatus } from './tap-client.ts';

/**
 * What a reader must know of the lab server beside what the trace shows.
 *
 * - `away`: nobody answers, neither to the tap nor to the sockets of the run.
 * - `unwatched`: it takes sockets, and can't be watched.
 * - `back`: it was one of these during the run that is shown, and answers again.
 */
export type ServerNews = 'away' | 'unwatched' | 'back';

/**
 * @param tap whether the server can be watched now
 * @param trace the run that is shown
 * @param missed whether the server could not be watched for a part of that run, or since
 */
export function newsOf(tap: TapStatus, trace: TraceModel, missed: boolean): ServerNews | null {
	if (tap === 'absent') return hasOpened(trace) ? 'unwatched' : 'away';
	return tap === 'open' && missed ? 'back' : null;
}

const hasOpened = ({ connections }: TraceModel): boolean =>
	connections.some((connection) => openingOf(connection) === 'opened');

/** @returns null where nothing need be said, as of a run that was not made here */
export function createServerNews(
	live: Pick<LiveRun, 'trace' | 'revision' | 'source' | 'transport' | 'tapStatus'>,
): Accessor<ServerNews | null> {
	const missed = createMemo<{ readonly trace: TraceModel; readonly sofar: boolean }>(
		(before) => {
			const trace = live.trace();
			return { trace, sofar: live.tapStatus() === 'absent' || (before.trace === trace && before.sofar) };
		},
		{ trace: live.trace(), sofar: false },
	);
	return createMemo(() => {
		live.revision();
		return live.source() === 'run' && live.transport() === 'wire'
			? newsOf(live.tapStatus(), live.trace(), missed().sofar)
			: null;
	});
}
