import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { Connection } from '../trace/connection.ts';
import { uncaughtIn } from '../trace/console-tail.ts';
import { type Ending, endingOf } from '../trace/ending.ts';
import type { TraceModel } from '../trace/model.ts';
import { endingClause } from '../views/ending-clause.ts';
import type { LabState } from './run/lab-state.ts';
import type { TraceOrigin } from './run/live-run.ts';
import type { ServerNews } from './run/server-news.ts';

/** What the status line is about. */
export interface Standing {
	readonly state: LabState;
	readonly trace: TraceModel;
	readonly source: TraceOrigin | null;
	/** A socket waits for longer than usual to be opened. */
	readonly slow: boolean;
	readonly news: ServerNews | null;
	/** The only server that a run here reaches, like `ws://localhost:4321`; null where it may have been made elsewhere. */
	readonly server: string | null;
}

/** One short phrase on where a lab stands, for the status line and for screen readers. */
export function statusText(strings: WorkbenchStrings, standing: Standing): string {
	const { state, trace, source, news } = standing;
	if (!state.responsive) return strings.unresponsive;
	if (state.unreachable) return news === 'back' ? strings.serverBack : strings.unreachable;
	if (state.phase === 'idle') return source === 'file' ? strings.opened : strings.notRun;
	if (state.phase === 'starting') return strings.starting;
	if (!hasFailed(state, trace)) return restText(strings, standing) ?? (state.live ? strings.running : strings.ended);
	const line = uncaughtIn(trace.console)?.line ?? null;
	const error = line === null ? strings.error : strings.errorAt(line);
	const rest = restText(strings, { ...standing, slow: false });
	return rest === null ? error : strings.failedThen(error, rest);
}

/** Whether nothing caught an error: at the top level it ends the script, elsewhere the handler that threw; the rest goes on. */
export const hasFailed = ({ phase }: LabState, trace: TraceModel): boolean =>
	phase === 'error' || (phase !== 'idle' && uncaughtIn(trace.console) !== null);

/** What there is to say of the sockets of a run; null for nothing. */
function restText(strings: WorkbenchStrings, standing: Standing): string | null {
	const { state, trace, slow, news } = standing;
	const { connections } = trace;
	if (state.live) {
		if (slow) return strings.waitingToOpen;
		const open = connections.filter(({ readyState }) => readyState === 1).length;
		if (open === 0) return null;
		return hasFailed(state, trace) ? strings.socketsOpen(open) : strings.runningSockets(open);
	}
	if (state.phase === 'stopped' || connections.some(({ history }) => history.workerEnded !== null))
		return strings.stopped;
	if (connections.length === 0) return null;
	// Of one that was open before, its own end says more.
	if (news === 'away' && lostConnection(connections)?.ending.id === 'unseen') return strings.unreachable;
	return news === 'back' ? strings.serverBack : endedText(strings, standing);
}

function endedText(strings: WorkbenchStrings, { trace: { connections }, server }: Standing): string {
	const lost = lostConnection(connections);
	const why = lost && (leadsElsewhere(lost, server) ? strings.elsewhere : endingClause(lost.ending, strings.endings));
	const code = lost?.connection.closed?.code ?? null;
	if (connections.length > 1) {
		const all = strings.endedSockets(connections.length);
		return lost === null || why === null ? all : strings.endedOneOf(all, lost.connection.socket, code, why);
	}
	if (why !== null) return strings.endedLost(code, why);
	const closed = connections[0]?.closed;
	return closed ? strings.endedClosed(closed.code) : strings.ended;
}

/** Nothing of it was seen because a lab does not reach its address (`sandbox/worker/address.ts`). */
function leadsElsewhere({ connection: { construct }, ending }: LostConnection, server: string | null): boolean {
	if (ending.id !== 'unseen' || construct === null || server === null) return false;
	return URL.canParse(construct.url) && new URL(construct.url).origin !== server;
}

/** A connection that did not open or was lost, and what the lab saw of why. */
export interface LostConnection {
	readonly connection: Connection;
	readonly ending: Ending;
}

/** @returns the one that the status line speaks of, the last; null where each ended as its close code says */
function lostConnection(connections: readonly Connection[]): LostConnection | null {
	for (let index = connections.length - 1; index >= 0; index -= 1) {
		const connection = connections[index];
		const ending = connection ? endingOf(connection) : null;
		if (connection && ending !== null) return { connection, ending };
	}
	return null;
}

/** @returns the connection whose ending the status line explains, where an entry of its history shows it */
export function shownEnding({ state, trace, news }: Standing): LostConnection | null {
	if (state.live || state.phase === 'idle' || state.phase === 'stopped' || news !== null) return null;
	const lost = lostConnection(trace.connections);
	return lost?.ending.entry ? lost : null;
}
