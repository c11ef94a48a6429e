import type { TraceEvent } from '../../trace/events.ts';
import { TraceFormatError } from '../../trace/format-error.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { toMicroseconds } from '../../trace/time.ts';
import type { ImportNote } from '../import-note.ts';
import { MAX_SOCKETS } from '../limits.ts';
import { recordedAt } from '../wall-clock.ts';
import { readEntry } from './entry-events.ts';

/** @returns whether a value that was JSON is a HAR */
export const isHar = (value: unknown): value is { readonly log: object } =>
	typeof value === 'object' && value !== null && 'log' in value && typeof value.log === 'object' && value.log !== null;

/**
 * Reads the WebSockets of a HAR. It has no bytes: the handshake is written from its headers, and one frame from each
 * message. `meta.source` says so.
 *
 * @throws TraceFormatError when there is no WebSocket in it, or when an entry of one is damaged
 */
export function loadHar(har: { readonly log: object }): { trace: SavedTrace; notes: ImportNote[] } {
	const log = new JsonReader(har.log, 'log');
	const requests = log.list('entries', (entry, path) => ({ entry, path }));
	const found = requests.filter(({ entry }) => isWebSocket(entry));
	if (found.length === 0) throw new TraceFormatError({ id: 'no-socket-in-har', requests: requests.length });
	const taken = found.slice(0, MAX_SOCKETS);
	const events: TraceEvent[] = [];
	let leftOut = 0;
	for (const [index, { entry, path }] of taken.entries()) {
		leftOut += readEntry(new JsonReader(entry, path), index + 1, events);
	}
	const start = events.reduce((least, event) => Math.min(least, event.t), Number.POSITIVE_INFINITY);
	const notes: ImportNote[] = [{ id: 'har' }];
	if (leftOut > 0) notes.push({ id: 'messages-left-out', messages: leftOut });
	if (found.length > taken.length) notes.push({ id: 'sockets-left-out', sockets: found.length - taken.length });
	const meta = { lab: null, code: null, recordedAt: recordedAt(start), userAgent: null, source: 'har' } as const;
	const timed = events.map((event): TraceEvent => ({ ...event, t: toMicroseconds(event.t - start) }));
	return { trace: { events: timed.sort((a, b) => a.t - b.t), meta }, notes };
}

function isWebSocket(entry: unknown): boolean {
	if (typeof entry !== 'object' || entry === null) return false;
	if ('_webSocketMessages' in entry && Array.isArray(entry._webSocketMessages)) return true;
	return '_resourceType' in entry && entry._resourceType === 'websocket';
}
