import type { CallEvent, FiredEvent, Thrown, TraceEvent } from './events.ts';
import { MAX_LIVE } from './limits.ts';

/**
 * Gives what came from outside the bounds that a run has (`MAX_LIVE`), and counts what it cut: no file and no forged message
 * of a worker holds more than a run could. Which types a field may have is checked before (`eventFromJson`).
 */
export class EventBounds {
	/** Texts and lists that were cut. */
	cut = 0;

	/** @returns the event, each text and each list of it no longer than a run's can be */
	event(event: TraceEvent): TraceEvent {
		switch (event.kind) {
			case 'console':
				return { ...event, text: this.text(event.text, MAX_LIVE.printed) };
			case 'call':
				return this.#call(event);
			case 'event':
				return this.#fired(event);
			case 'server-call':
				return { ...event, args: this.#texts(event.args, MAX_LIVE.args), threw: this.#thrown(event.threw) };
			case 'server-event': {
				const handlers = this.list(event.handlers, MAX_LIVE.handlers);
				return { ...event, args: this.#texts(event.args, MAX_LIVE.args), handlers };
			}
			default:
				return event;
		}
	}

	/** A name, an argument, a reason. */
	short(text: string): string {
		return this.text(text, MAX_LIVE.short);
	}

	/** @returns at most `limit` characters; the last one says where something was cut */
	text(text: string, limit: number): string {
		if (text.length <= limit) return text;
		this.cut += 1;
		return `${text.slice(0, limit - 1)}…`;
	}

	/** @returns the first `limit` items */
	list<Item>(items: readonly Item[], limit: number): readonly Item[] {
		if (items.length <= limit) return items;
		this.cut += 1;
		return items.slice(0, limit);
	}

	#call(event: CallEvent): CallEvent {
		const args = this.#texts(event.args, MAX_LIVE.args);
		const threw = this.#thrown(event.threw);
		switch (event.method) {
			case 'construct': {
				const url = this.text(event.url, MAX_LIVE.url);
				return { ...event, args, threw, url, protocols: this.#texts(event.protocols, MAX_LIVE.protocols) };
			}
			case 'send': {
				const preview = this.text(event.data.preview, MAX_LIVE.preview);
				return { ...event, args, threw, data: { ...event.data, preview } };
			}
			case 'close':
				return { ...event, args, threw, reason: event.reason === null ? null : this.short(event.reason) };
		}
	}

	#fired(event: FiredEvent): FiredEvent {
		const handlers = this.list(event.handlers, MAX_LIVE.handlers);
		switch (event.type) {
			case 'open':
				return { ...event, handlers, protocol: this.short(event.protocol), extensions: this.short(event.extensions) };
			case 'message': {
				const preview = this.text(event.data.preview, MAX_LIVE.preview);
				return { ...event, handlers, data: { ...event.data, preview } };
			}
			case 'close':
				return { ...event, handlers, reason: this.short(event.reason) };
			case 'error':
				return { ...event, handlers };
		}
	}

	#thrown(threw: Thrown | null): Thrown | null {
		return threw && { name: this.short(threw.name), message: this.text(threw.message, MAX_LIVE.message) };
	}

	#texts(texts: readonly string[], limit: number): readonly string[] {
		return this.list(texts, limit).map((text) => this.short(text));
	}
}
