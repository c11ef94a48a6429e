import { LIMIT_HEADER } from '../../trace/lab-limit.ts';
import type { TapParameter } from '../../trace/tap-wire.ts';
import { type Counters, noCounters } from '../counters.ts';
import type { Host } from '../host.ts';
import { LAB_LIMITS } from '../limits.ts';
import { Backlog } from './backlog.ts';
import type { SocketLog } from './socket-log.ts';
import { Tap, type Watcher } from './tap.ts';

/** What a host has for ids that are secrets. */
export interface TapIds {
	/** @returns an id that can't be guessed */
	create(): string;
	/**
	 * @returns what an id is kept and looked up under. How long a look-up takes may depend on it; where it can't be told
	 * from the id, that gives nothing away.
	 */
	digest(id: string): string;
}

/** All taps by their ids. Knowing an id lets one send records there; reading them takes the channel that it was given to. */
export class Taps {
	readonly #host: Host;
	readonly #ids: TapIds;
	readonly #counters: Counters;
	readonly #backlog = new Backlog();
	/** By the digests of their ids. */
	readonly #taps = new Map<string, Tap>();

	constructor(host: Host, ids: TapIds, counters: Counters = noCounters) {
		this.#host = host;
		this.#ids = ids;
		this.#counters = counters;
	}

	/** Opens a tap for a page. */
	open(watcher: Watcher): Tap {
		const tap = new Tap(this.#ids.create(), this.#host, watcher, this.#backlog, this.#counters);
		this.#taps.set(this.#ids.digest(tap.id), tap);
		return tap;
	}

	close(tap: Tap): void {
		this.#taps.delete(this.#ids.digest(tap.id));
		tap.close();
	}

	/**
	 * Begins the records of a socket whose address names a tap.
	 *
	 * @returns null when nobody will see them: no such tap is open (any more), or the name is taken by another socket
	 */
	watch({ id, tag }: TapParameter): SocketLog | 'full' | null {
		const log = this.#taps.get(this.#ids.digest(id))?.watch(tag) ?? null;
		return log === 'taken' ? null : log;
	}
}

/** The answer to a socket too many. */
export const TAP_IS_FULL = {
	status: 429,
	sentence: `This page has ${LAB_LIMITS.socketsPerTap} sockets open; close some of them first.`,
	headers: [
		['Retry-After', '1'],
		[LIMIT_HEADER, 'sockets-per-tap'],
	],
} as const;
