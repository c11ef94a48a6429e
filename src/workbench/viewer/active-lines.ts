import type { TraceModel } from '../../trace/model.ts';
import type { LineOf } from '../editor/lab-editor.ts';

/** @returns the lines of a program that made a call or heard an event of a socket: those that something belongs to */
export function activeLines({ connections }: TraceModel, program: LineOf): ReadonlySet<number> {
	const lines = new Set<number>();
	const take = (line: number | null): void => {
		if (line !== null) lines.add(line);
	};
	for (const { calls, fired, server } of connections) {
		if (program === 'server') {
			for (const { line } of server.calls) take(line);
			for (const { handlers } of server.told) handlers.forEach(take);
		} else {
			for (const { call } of calls) take(call.line);
			for (const { event } of fired) event.handlers.forEach(take);
		}
	}
	return lines;
}
