/**
 * What a worker says, checked. Learner code should never get hold of the port; if it does, nothing that it sends is taken
 * further than what the events of a run may be (`readEvent`) and may hold (`EventBounds`).
 */
import { EventBounds } from '../../trace/event-bounds.ts';
import { readEvent } from '../../trace/event-json.ts';
import type { TraceEvent } from '../../trace/events.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { MAX_SOCKETS } from '../../trace/limits.ts';
import { MAX_BATCH_EVENTS, MAX_MESSAGE, type ParsedEvent, type ParsedMessage, type WorkerStatus } from '../messages.ts';

const STATUSES = ['running', 'ended', 'failed'] as const satisfies readonly WorkerStatus[];

/** @returns the message, without the events that are malformed; null when it is none of ours, or too large */
export function parseWorkerMessage(data: unknown): ParsedMessage | null {
	try {
		if (typeof data !== 'string' || data.length > MAX_MESSAGE) return null;
		const from = new JsonReader(JSON.parse(data), '');
		const type = from.oneOf('type', ['pong', 'batch']);
		if (type === 'pong') return { type, sent: from.number('sent'), now: from.number('now') };
		const bounds = new EventBounds();
		const events = (from.array('events') ?? from.fail('events'))
			.slice(0, MAX_BATCH_EVENTS)
			.map((event) => parseEvent(event, bounds))
			.filter((event) => event !== null);
		return { type, events, status: from.nullable('status', (name) => from.oneOf(name, STATUSES)) };
	} catch {
		return null;
	}
}

function parseEvent(value: unknown, bounds: EventBounds): ParsedEvent | null {
	try {
		// A file may say bytes that repeat themselves shorter. A worker does not: a short message could claim more than there is memory.
		const from = new JsonReader(value, '');
		if (from.value('kind') === 'bytes') from.string('chunk');
		const event = bounds.event(readEvent(from));
		return isOfWorker(event) ? event : null;
	} catch {
		return null;
	}
}

/** Whether a worker may say it: the network and a worker's end are told by the page, and whose console it is. */
function isOfWorker(event: TraceEvent): event is ParsedEvent {
	if (event.kind === 'network' || event.kind === 'worker-ended') return false;
	if (event.kind === 'console') return event.program === undefined;
	return !('socket' in event) || event.socket === null || event.socket <= MAX_SOCKETS;
}
