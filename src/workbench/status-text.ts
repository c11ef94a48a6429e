import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { TraceModel } from '../trace/model.ts';
import type { LabState } from './run/lab-state.ts';
import type { TraceSource } from './run/live-run.ts';

/** One short phrase on where a lab stands, for the status line and for screen readers. */
export function statusText(
	strings: WorkbenchStrings,
	state: LabState,
	trace: TraceModel,
	source: TraceSource | null,
): string {
	if (!state.responsive) return strings.unresponsive;
	switch (state.phase) {
		case 'idle':
			return source === 'recording' ? strings.recorded : source === 'file' ? strings.opened : strings.notRun;
		case 'starting':
			return strings.starting;
		case 'running': {
			const open = trace.connections.filter((connection) => connection.readyState === 1).length;
			return open === 0 ? strings.running : strings.runningSockets(open);
		}
		case 'stopped':
			return strings.stopped;
		case 'ended':
			return endedText(strings, trace);
		case 'error':
			return state.unreachable ? strings.unreachable : errorText(strings, trace);
	}
}

function endedText(strings: WorkbenchStrings, { connections }: TraceModel): string {
	const [first, ...others] = connections;
	if (!first) return strings.ended;
	if (others.length > 0) return strings.endedSockets(connections.length);
	return first.closed ? strings.endedClosed(first.closed.code) : strings.ended;
}

function errorText(strings: WorkbenchStrings, trace: TraceModel): string {
	const uncaught = trace.console.find((event) => event.kind === 'console' && event.level === 'uncaught');
	const line = uncaught?.kind === 'console' ? uncaught.line : null;
	return line === null ? strings.error : strings.errorAt(line);
}
