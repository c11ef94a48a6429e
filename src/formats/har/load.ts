import { byteAddress } from '../../trace/byte-address.ts';
import type { TraceEvent } from '../../trace/events.ts';
import { TraceFormatError } from '../../trace/format-error.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { TraceModel } from '../../trace/model.ts';
import type { TraceNote } from '../../trace/notes.ts';
import { toMicroseconds } from '../../trace/time.ts';
import type { ImportNote } from '../import-note.ts';
import { MAX_CONNECTIONS } from '../limits.ts';
import { type FoundNote, notesAt } from '../noted-places.ts';
import { recordedAt } from '../wall-clock.ts';
import { type EntryNotes, isWebSocketEntry, readEntry } from './entry-events.ts';

/** @returns whether a value that was JSON is a HAR */
export const isHar = (value: unknown): value is { readonly log: object } =>
	typeof value === 'object' && value !== null && 'log' in value && typeof value.log === 'object' && value.log !== null;

/**
 * Reads the WebSockets of a HAR. It has no bytes: the handshake is written from its headers, and one frame from each
 * message. `meta.source` says so. What can't be read is passed over and counted, as long as something can be.
 *
 * @throws TraceFormatError when there is no WebSocket in it, or when every entry of one is damaged
 */
export function loadHar(har: { readonly log: object }): { trace: SavedTrace; notes: ImportNote[] } {
	const log = new JsonReader(har.log, 'log');
	const requests = log.list('entries', (entry, path) => ({ entry, path }));
	const found = requests.filter(({ entry }) => isWebSocketEntry(entry));
	if (found.length === 0) throw new TraceFormatError({ id: 'no-socket-in-har', requests: requests.length });
	const taken = found.slice(0, MAX_CONNECTIONS);
	const events: TraceEvent[] = [];
	const beside: EntryNotes = {
		leftOut: 0,
		unreadable: 0,
		completed: 0,
		withoutList: 0,
		withoutHeaders: 0,
		comments: [],
	};
	let sockets = 0;
	let damage: TraceFormatError | null = null;
	for (const { entry, path } of taken) {
		try {
			readEntry(new JsonReader(entry, path), sockets + 1, events, beside);
			sockets += 1;
		} catch (error) {
			if (!(error instanceof TraceFormatError)) throw error;
			damage ??= error;
		}
	}
	if (sockets === 0 && damage !== null) throw damage;
	const start = events.reduce((least, event) => Math.min(least, event.t), Number.POSITIVE_INFINITY);
	const notes: ImportNote[] = [{ id: 'har' }];
	if (beside.withoutList > 0) notes.push({ id: 'no-message-list', sockets: beside.withoutList });
	if (beside.withoutHeaders > 0) notes.push({ id: 'no-headers', sockets: beside.withoutHeaders });
	if (beside.leftOut > 0) notes.push({ id: 'messages-left-out', messages: beside.leftOut });
	if (beside.unreadable > 0) notes.push({ id: 'messages-unreadable', messages: beside.unreadable });
	if (beside.completed > 0) notes.push({ id: 'messages-completed', messages: beside.completed });
	if (sockets < taken.length) notes.push({ id: 'entries-damaged', entries: taken.length - sockets });
	if (found.length > taken.length) notes.push({ id: 'sockets-left-out', sockets: found.length - taken.length });
	const meta = { lab: null, code: null, recordedAt: recordedAt(start), userAgent: null, source: 'har' } as const;
	const timed = events.map((event): TraceEvent => ({ ...event, t: toMicroseconds(event.t - start) }));
	timed.sort((a, b) => a.t - b.t);
	const pinned = beside.comments.length === 0 ? [] : pinnedNotes(TraceModel.of(timed), beside.comments);
	return { trace: { events: timed, meta, ...(pinned.length > 0 && { notes: pinned }) }, notes };
}

/** What is said of an entry stands at its request. */
function pinnedNotes(trace: TraceModel, comments: EntryNotes['comments']): readonly TraceNote[] {
	const found = comments.flatMap(({ socket, frame, text }): FoundNote[] => {
		if (frame === null) return [{ socket, direction: 'out', offset: 0, exact: false, text }];
		const connection = trace.connection(socket);
		const wire = connection?.frames[frame];
		if (!connection || wire === undefined) return [];
		const offset = byteAddress(connection, wire.direction, wire.frame.offset);
		return [{ socket, direction: wire.direction, offset, exact: false, text }];
	});
	return notesAt(trace, found);
}
