import { formatLabAddress } from '../trace/address.ts';
import type { ConsoleEvent, FiredEvent } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import { refOfMoment } from '../trace/moment.ts';
import { Moments } from '../trace/moments.ts';
import { refKey, type TraceRef } from '../trace/trace-ref.ts';

/** Something that a run shows at a moment: what a claim points at, what a prediction was about. */
export interface Shown {
	/** Its number among all moments of the run, from 1: `event` of an address. */
	readonly moment: number;
	/** Milliseconds since the run began. */
	readonly t: number;
	/** Its number among all frames of the run, from 1; null for anything else. */
	readonly frame: number | null;
}

/**
 * @param lab `<group>/<lab>`
 * @returns the fragment that opens the lab there: a frame by its own number, anything else among all moments
 */
export const shownAddress = (lab: string, { frame, moment }: Shown): string =>
	formatLabAddress(lab, frame === null ? { event: moment } : { frame });

/** What a run shows, in order: made once for a trace that no longer grows. */
export class ShownRun {
	readonly #trace: TraceModel;
	readonly #moments: Moments;

	constructor(trace: TraceModel) {
		this.#trace = trace;
		this.#moments = Moments.of(trace);
	}

	/** @returns the n-th event of a type that was fired, at whichever socket; null when there were fewer */
	event(type: FiredEvent['type'], n = 1): Shown | null {
		const found = this.#trace.connections.flatMap(({ socket, fired }) =>
			fired
				.filter(({ event }) => event.type === type)
				.map(({ id }): TraceRef => ({ kind: 'event', socket, event: id })),
		);
		return this.#shown(found[n - 1]);
	}

	/** @returns the n-th call of a method, constructors included; null when there were fewer */
	call(method: 'construct' | 'send' | 'close', n = 1): Shown | null {
		const found = this.#trace.connections.flatMap(({ socket, calls }) =>
			calls
				.filter(({ call }) => call.method === method)
				.map(({ id }): TraceRef => ({ kind: 'call', socket, call: id })),
		);
		return this.#shown(found[n - 1]);
	}

	/** @returns a frame by its number, from 1 */
	frame(n: number): Shown | null {
		const found = this.#trace.connections.flatMap(({ socket, frames }) =>
			frames.map(({ id }): TraceRef => ({ kind: 'frame', socket, frame: id })),
		);
		return this.#shown(found[n - 1], n);
	}

	/** @returns the request (`out`) or the response (`in`) of a handshake; the first one where there are several */
	handshake(direction: 'out' | 'in'): Shown | null {
		const connection = this.#trace.connections.find(({ request }) => request !== null);
		return this.#shown(connection && { kind: 'handshake', socket: connection.socket, direction });
	}

	/** @returns the first line of the console that has this text, or contains this pattern; from the n-th such on */
	line(text: string | RegExp, n = 1): Shown | null {
		let left = n;
		for (let position = 0; position < this.#moments.count; position += 1) {
			const moment = this.#moments.at(position);
			if (moment?.kind !== 'console' || moment.entry.kind !== 'console' || !says(moment.entry, text)) continue;
			left -= 1;
			if (left === 0) return { moment: position + 1, t: moment.t, frame: null };
		}
		return null;
	}

	#shown(ref: TraceRef | undefined, frame: number | null = null): Shown | null {
		if (ref === undefined) return null;
		const key = refKey(ref);
		for (let position = 0; position < this.#moments.count; position += 1) {
			const moment = this.#moments.at(position);
			const own = moment === null ? null : refOfMoment(moment);
			if (moment !== null && own !== null && refKey(own) === key) return { moment: position + 1, t: moment.t, frame };
		}
		return null;
	}
}

const says = ({ text }: ConsoleEvent, wanted: string | RegExp): boolean =>
	typeof wanted === 'string' ? text === wanted : wanted.test(text);
