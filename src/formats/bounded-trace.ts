import { EventBounds } from '../trace/event-bounds.ts';
import type { SocketId } from '../trace/events.ts';
import type { SavedTrace, TraceMeta } from '../trace/json.ts';
import { MAX_LIVE, MAX_SOCKETS } from '../trace/limits.ts';
import { MAX_NOTE, MAX_NOTES } from '../trace/notes.ts';
import type { ImportNote } from './import-note.ts';

/**
 * Gives what was read from a file the bounds that a run has: texts and lists that no run could have are cut, sockets beyond
 * those of a run are left out. So nothing that takes a run in its stride can be brought to a stop by a file.
 */
export function boundedTrace(trace: SavedTrace): { readonly trace: SavedTrace; readonly notes: readonly ImportNote[] } {
	const bounds = new EventBounds();
	const sockets = new Set<SocketId>();
	const leftOut = new Set<SocketId>();
	const events = trace.events.filter((event) => {
		if (!('socket' in event) || event.socket === null || sockets.has(event.socket)) return true;
		const taken = sockets.size < MAX_SOCKETS;
		(taken ? sockets : leftOut).add(event.socket);
		return taken;
	});
	const bounded = events.map((event) => bounds.event(event));
	const meta = boundedMeta(trace.meta, bounds);
	const pinned = trace.notes && {
		notes: bounds.list(trace.notes, MAX_NOTES).map((note) => ({ ...note, text: bounds.text(note.text, MAX_NOTE) })),
	};
	const notes: ImportNote[] = [];
	if (bounds.cut > 0) notes.push({ id: 'texts-cut', texts: bounds.cut });
	if (leftOut.size > 0) notes.push({ id: 'sockets-left-out', sockets: leftOut.size });
	return { trace: { ...trace, ...pinned, meta, events: bounded }, notes };
}

function boundedMeta(meta: TraceMeta, bounds: EventBounds): TraceMeta {
	const { lab, code, recordedAt, userAgent, browser } = meta;
	return {
		...meta,
		lab: lab && bounds.short(lab),
		code: code && bounds.text(code, MAX_LIVE.code),
		recordedAt: recordedAt && bounds.short(recordedAt),
		userAgent: userAgent && bounds.text(userAgent, MAX_LIVE.message),
		...(browser === undefined ? {} : { browser: bounds.short(browser) }),
	};
}
