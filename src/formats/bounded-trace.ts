import type { CallEvent, FiredEvent, SocketId, Thrown, TraceEvent } from '../trace/events.ts';
import type { SavedTrace, TraceMeta } from '../trace/json.ts';
import { MAX_LIVE, MAX_SAVED_SOCKETS } from '../trace/limits.ts';
import { MAX_NOTE, MAX_NOTES, type TraceNote } from '../trace/notes.ts';
import type { ImportNote } from './import-note.ts';

/**
 * Gives what was read from a file the bounds that a run has: texts and lists that no run could have are cut, sockets beyond
 * those of a run are left out. So nothing that takes a run in its stride can be brought to a stop by a file.
 */
export function boundedTrace(trace: SavedTrace): { readonly trace: SavedTrace; readonly notes: readonly ImportNote[] } {
	const cutter = new Cutter();
	const sockets = new Set<SocketId>();
	const leftOut = new Set<SocketId>();
	const events = trace.events.filter((event) => {
		if (!('socket' in event) || event.socket === null || sockets.has(event.socket)) return true;
		const taken = sockets.size < MAX_SAVED_SOCKETS;
		(taken ? sockets : leftOut).add(event.socket);
		return taken;
	});
	const bounded = events.map((event) => cutter.event(event));
	const meta = cutter.meta(trace.meta);
	const pinned = trace.notes && { notes: cutter.notes(trace.notes) };
	const notes: ImportNote[] = [];
	if (cutter.cut > 0) notes.push({ id: 'texts-cut', texts: cutter.cut });
	if (leftOut.size > 0) notes.push({ id: 'sockets-left-out', sockets: leftOut.size });
	return { trace: { ...trace, ...pinned, meta, events: bounded }, notes };
}

/** Cuts texts and lists, and counts those that it cut. */
class Cutter {
	cut = 0;

	event(event: TraceEvent): TraceEvent {
		switch (event.kind) {
			case 'console':
				return { ...event, text: this.#text(event.text, MAX_LIVE.printed) };
			case 'call':
				return this.#call(event);
			case 'event':
				return this.#fired(event);
			case 'server-call':
				return { ...event, args: this.#texts(event.args, MAX_LIVE.args), threw: this.#thrown(event.threw) };
			case 'server-event': {
				const handlers = this.#list(event.handlers, MAX_LIVE.handlers);
				return { ...event, args: this.#texts(event.args, MAX_LIVE.args), handlers };
			}
			default:
				return event;
		}
	}

	meta(meta: TraceMeta): TraceMeta {
		const { lab, code, recordedAt, userAgent, browser } = meta;
		return {
			...meta,
			lab: lab && this.#short(lab),
			code: code && this.#text(code, MAX_LIVE.code),
			recordedAt: recordedAt && this.#short(recordedAt),
			userAgent: userAgent && this.#text(userAgent, MAX_LIVE.message),
			...(browser === undefined ? {} : { browser: this.#short(browser) }),
		};
	}

	notes(notes: readonly TraceNote[]): readonly TraceNote[] {
		return this.#list(notes, MAX_NOTES).map((note) => ({ ...note, text: this.#text(note.text, MAX_NOTE) }));
	}

	#call(event: CallEvent): CallEvent {
		const args = this.#texts(event.args, MAX_LIVE.args);
		const threw = this.#thrown(event.threw);
		switch (event.method) {
			case 'construct': {
				const url = this.#text(event.url, MAX_LIVE.url);
				return { ...event, args, threw, url, protocols: this.#texts(event.protocols, MAX_LIVE.protocols) };
			}
			case 'send': {
				const preview = this.#text(event.data.preview, MAX_LIVE.preview);
				return { ...event, args, threw, data: { ...event.data, preview } };
			}
			case 'close':
				return { ...event, args, threw, reason: event.reason === null ? null : this.#short(event.reason) };
		}
	}

	#fired(event: FiredEvent): FiredEvent {
		const handlers = this.#list(event.handlers, MAX_LIVE.handlers);
		switch (event.type) {
			case 'open':
				return { ...event, handlers, protocol: this.#short(event.protocol), extensions: this.#short(event.extensions) };
			case 'message': {
				const preview = this.#text(event.data.preview, MAX_LIVE.preview);
				return { ...event, handlers, data: { ...event.data, preview } };
			}
			case 'close':
				return { ...event, handlers, reason: this.#short(event.reason) };
			case 'error':
				return { ...event, handlers };
		}
	}

	#thrown(threw: Thrown | null): Thrown | null {
		return threw && { name: this.#short(threw.name), message: this.#text(threw.message, MAX_LIVE.message) };
	}

	#short(text: string): string {
		return this.#text(text, MAX_LIVE.short);
	}

	#text(text: string, limit: number): string {
		if (text.length <= limit) return text;
		this.cut += 1;
		return `${text.slice(0, limit - 1)}…`;
	}

	#texts(texts: readonly string[], limit: number): readonly string[] {
		return this.#list(texts, limit).map((text) => this.#short(text));
	}

	#list<Item>(items: readonly Item[], limit: number): readonly Item[] {
		if (items.length <= limit) return items;
		this.cut += 1;
		return items.slice(0, limit);
	}
}
