import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import { endingOf } from '../trace/ending.ts';
import type { TraceModel } from '../trace/model.ts';
import { endingClause } from '../views/ending-clause.ts';
import type { LabState } from './run/lab-state.ts';
import type { TraceSource } from './run/live-run.ts';

/** One short phrase on where a lab stands, for the status line and for screen readers. */
export function statusText(
	strings: WorkbenchStrings,
	state: LabState,
	trace: TraceModel,
	source: TraceSource | null,
	slow = false,
): string {
	if (!state.responsive) return strings.unresponsive;
	switch (state.phase) {
		case 'idle':
			return source === 'file' ? strings.opened : strings.notRun;
		case 'starting':
			return strings.starting;
		case 'running': {
			if (hasFailed(trace)) return errorText(strings, trace, state.live);
			if (slow) return strings.waitingToOpen;
			const open = openSockets(trace);
			return open === 0 ? strings.running : strings.runningSockets(open);
		}
		case 'stopped':
			return strings.stopped;
		case 'ended':
			return endedText(strings, trace);
		case 'error':
			return state.unreachable ? strings.unreachable : errorText(strings, trace, state.live);
	}
}

function endedText(strings: WorkbenchStrings, { connections }: TraceModel): string {
	const [first, ...others] = connections;
	if (!first) return strings.ended;
	const lost = connections.findLast((connection) => endingOf(connection) !== null) ?? null;
	const ending = lost && endingOf(lost);
	const why = ending && endingClause(ending, strings.endings);
	const code = lost?.closed?.code ?? null;
	if (others.length > 0) {
		const all = strings.endedSockets(connections.length);
		return lost === null || why === null ? all : strings.endedOneOf(all, lost.socket, code, why);
	}
	if (why !== null) return strings.endedLost(code, why);
	return first.closed ? strings.endedClosed(first.closed.code) : strings.ended;
}

/** Where the code failed, and what it left behind: sockets stay open when a script ends with an error. */
function errorText(strings: WorkbenchStrings, trace: TraceModel, live: boolean): string {
	const uncaught = trace.console.find((event) => event.kind === 'console' && event.level === 'uncaught');
	const line = uncaught?.kind === 'console' ? uncaught.line : null;
	const text = line === null ? strings.error : strings.errorAt(line);
	const open = live ? openSockets(trace) : 0;
	return open === 0 ? text : strings.withSockets(text, open);
}

const openSockets = ({ connections }: TraceModel): number =>
	connections.filter((connection) => connection.readyState === 1).length;

/** An error that nothing caught, in a run that goes on: the handler that threw is done, the rest is not. */
const hasFailed = ({ console }: TraceModel): boolean =>
	console.some((event) => event.kind === 'console' && event.level === 'uncaught');
