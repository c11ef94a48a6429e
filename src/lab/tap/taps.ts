import type { TapParameter } from '../../trace/tap-wire.ts';
import type { Host } from '../host.ts';
import { LAB_LIMITS } from '../limits.ts';
import { Backlog } from './backlog.ts';
import type { SocketLog } from './socket-log.ts';
import { Tap, type Watcher } from './tap.ts';

/** All taps by their ids. Knowing an id lets one send records there; reading them takes the channel that it was given to. */
export class Taps {
	readonly #host: Host;
	readonly #newId: () => string;
	readonly #backlog = new Backlog();
	readonly #taps = new Map<string, Tap>();

	/** @param newId makes ids that can't be guessed */
	constructor(host: Host, newId: () => string) {
		this.#host = host;
		this.#newId = newId;
	}

	/** Opens a tap for a page. */
	open(watcher: Watcher): Tap {
		const tap = new Tap(this.#newId(), this.#host, watcher, this.#backlog);
		this.#taps.set(tap.id, tap);
		return tap;
	}

	close(tap: Tap): void {
		this.#taps.delete(tap.id);
		tap.close();
	}

	/**
	 * Begins the records of a socket whose address names a tap.
	 *
	 * @returns null when nobody will see them: no such tap is open (any more), or the name is taken by another socket
	 */
	watch({ id, tag }: TapParameter): SocketLog | 'full' | null {
		const log = this.#taps.get(id)?.watch(tag) ?? null;
		return log === 'taken' ? null : log;
	}
}

/** The answer to a socket too many. */
export const TAP_IS_FULL = {
	status: 429,
	sentence: `This page has ${LAB_LIMITS.socketsPerTap} sockets open; close some of them first.`,
	headers: [['Retry-After', '1']],
} as const;
