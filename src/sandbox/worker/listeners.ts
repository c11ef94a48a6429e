/**
 * On which lines a socket's handlers were registered. The browser's own listener list stays untouched, so that order,
 * `once`, `handleEvent`, `signal` and removal are the browser's; this only follows the calls that change it (DOM §2.7).
 */
import { list } from './bare.ts';
import { getterOf } from './primordials.ts';

interface Registration {
	readonly type: string;
	/** Null for the handler of an `on…` attribute. */
	readonly callback: unknown;
	readonly capture: boolean;
	readonly once: boolean;
	/** An AbortSignal: the browser has taken it. */
	readonly signal: object | null;
	readonly line: number | null;
}

/** What `addEventListener` was given, after it was read once. */
export interface ListenerOptions {
	readonly capture: boolean;
	readonly once: boolean;
	readonly signal: object | null;
}

const isAborted = getterOf(AbortSignal.prototype, 'aborted');

export class ListenerLines {
	#registrations: Registration[] = list();

	/** After `addEventListener(type, callback, options)` returned. The same listener a second time changes nothing. */
	add(type: string, callback: unknown, { capture, once, signal }: ListenerOptions, line: number | null): void {
		if (callback === null || callback === undefined) return;
		if (this.#find(type, callback, capture) !== -1 || (signal !== null && isAborted(signal))) return;
		this.#append({ type, callback, capture, once, signal, line });
	}

	/** After `removeEventListener(type, callback, options)` returned. */
	remove(type: string, callback: unknown, capture: boolean): void {
		this.#removeAt(this.#find(type, callback, capture));
	}

	/** After the attribute `on<type>` was set: a new handler takes the place of the old one. */
	setHandler(type: string, isHandler: boolean, line: number | null): void {
		const index = this.#find(type, null, false);
		if (!isHandler) this.#removeAt(index);
		else {
			const registration = { type, callback: null, capture: false, once: false, signal: null, line };
			if (index === -1) this.#append(registration);
			else this.#registrations[index] = registration;
		}
	}

	/** @returns the lines of the handlers that an event of this type is about to call, in order; `once` ones are spent */
	fire(type: string): (number | null)[] {
		const lines: (number | null)[] = list();
		const kept: Registration[] = list();
		for (let index = 0; index < this.#registrations.length; index += 1) {
			const registration = this.#registrations[index];
			if (registration === undefined || (registration.signal !== null && isAborted(registration.signal))) continue;
			const called = registration.type === type;
			if (called) lines[lines.length] = registration.line;
			if (!(called && registration.once)) kept[kept.length] = registration;
		}
		this.#registrations = kept;
		return lines;
	}

	#append(registration: Registration): void {
		this.#registrations[this.#registrations.length] = registration;
	}

	#find(type: string, callback: unknown, capture: boolean): number {
		for (let index = 0; index < this.#registrations.length; index += 1) {
			const known = this.#registrations[index];
			if (known?.type === type && known.callback === callback && known.capture === capture) return index;
		}
		return -1;
	}

	#removeAt(removed: number): void {
		if (removed === -1) return;
		const kept: Registration[] = list();
		for (let index = 0; index < this.#registrations.length; index += 1) {
			const registration = this.#registrations[index];
			if (index !== removed && registration !== undefined) kept[kept.length] = registration;
		}
		this.#registrations = kept;
	}
}
