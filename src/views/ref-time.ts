import type { Connection } from '../trace/connection.ts';
import type { Links, TraceRef } from '../trace/trace-ref.ts';

/**
 * When a chosen thing happened.
 *
 * @param links of the chosen thing: a byte or a line is where the first thing is that belongs to it
 * @returns milliseconds since the run began; null for a thing of another socket, or one that has no time
 */
export function timeOfChosen(connection: Connection, chosen: TraceRef | null, links: Links): number | null {
	if (chosen === null) return null;
	if (chosen.kind === 'row') return chosen.socket === null || chosen.socket === connection.socket ? chosen.t : null;
	if (chosen.kind !== 'line' && chosen.kind !== 'byte') return timeOf(connection, chosen);
	const first = links.things.find(({ socket }) => socket === connection.socket);
	return first === undefined ? null : timeOf(connection, first);
}

/** @returns milliseconds since the run began; null where this connection does not have the thing */
export function timeOf(connection: Connection, ref: Links['things'][number] | TraceRef): number | null {
	if (ref.kind === 'line' || ref.kind === 'byte' || ref.kind === 'row' || ref.socket !== connection.socket) return null;
	switch (ref.kind) {
		case 'call':
			return connection.calls[ref.call]?.call.t ?? null;
		case 'event':
			return connection.fired[ref.event]?.event.t ?? null;
		case 'frame':
			return connection.frames[ref.frame]?.t ?? null;
		case 'handshake':
			return (ref.direction === 'out' ? connection.request : connection.response)?.t ?? null;
		case 'message': {
			const last = connection.messages[ref.direction][ref.message]?.frames.at(-1);
			return (last === undefined ? undefined : connection.frames[last])?.t ?? null;
		}
	}
}
