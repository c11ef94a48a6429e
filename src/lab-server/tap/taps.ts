import { LIMIT_HEADER } from '../../trace/lab-limit.ts';
import { parseTapParameter, type TapParameter } from '../../trace/tap/parameter.ts';
import { expectedTicket, pageOfSecret, readTicket } from '../../trace/tap/secret.ts';
import type { Counters } from '../counters.ts';
import type { Surroundings } from '../host.ts';
import type { Refusal } from '../http/refusal.ts';
import type { LabLimits } from '../limits.ts';
import type { Query } from '../parameters.ts';
import type { SocketLog } from './socket-log.ts';
import { Backlog, Tap, type TapSurroundings, type Watcher } from './tap.ts';

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

/**
 * All taps. Knowing the id of one, or a ticket that was not used yet, lets one send records there; reading them takes the
 * channel that the id was given to.
 */
export class Taps {
	/** The answer to a socket too many. */
	readonly full: Refusal;
	readonly #ids: TapIds;
	readonly #around: TapSurroundings;
	/** By the digests of their ids. */
	readonly #taps = new Map<string, Tap>();
	/** By the names that stand for them in tickets. */
	readonly #pages = new Map<string, { readonly tap: Tap; readonly used: UsedTickets }>();

	constructor({ host, limits }: Surroundings, ids: TapIds, counters: Counters) {
		this.full = tapIsFull(limits);
		this.#ids = ids;
		this.#around = { host, limits, counters, backlog: new Backlog(limits) };
	}

	/** Opens a tap for a page. */
	open(watcher: Watcher): Tap {
		const tap = new Tap(this.#ids.create(), watcher, this.#around);
		this.#taps.set(this.#ids.digest(tap.id), tap);
		this.#pages.set(pageOfSecret(tap.id), { tap, used: new UsedTickets(this.#around.limits) });
		return tap;
	}

	close(tap: Tap): void {
		this.#taps.delete(this.#ids.digest(tap.id));
		this.#pages.delete(pageOfSecret(tap.id));
		tap.close();
	}

	/**
	 * Begins the records of a socket whose address names a tap.
	 *
	 * @returns null when nobody will see them: no such tap is open (any more), the name is taken by another socket, or the
	 * ticket was used before or is none
	 */
	watch(parameter: TapParameter): SocketLog | 'full' | null {
		const tap = this.#taps.get(this.#ids.digest(parameter.id)) ?? this.#byTicket(parameter);
		const log = tap?.watch(parameter.tag) ?? null;
		return log === 'taken' ? null : log;
	}

	/**
	 * The log of the tap that an address names, in the last parameter of that name: the sandbox writes it behind those of the
	 * code.
	 *
	 * @returns null when it names none that is open; a refusal if it can't have one
	 */
	logFor(search: Query | null): SocketLog | Refusal | null {
		const given = search?.getAll('tap').at(-1);
		if (given === undefined) return null;
		const parameter = parseTapParameter(given);
		if (parameter === null) return BAD_TAP;
		const log = this.watch(parameter);
		return log === 'full' ? this.full : log;
	}

	/** Uses the ticket up. */
	#byTicket({ id, tag }: TapParameter): Tap | null {
		const given = `${id}.${tag}`;
		const ticket = readTicket(given);
		const page = ticket && this.#pages.get(ticket.page);
		if (!page) return null;
		const { tap, used } = page;
		const isReal = this.#ids.digest(given) === this.#ids.digest(expectedTicket(tap.id, ticket));
		return isReal && used.use(ticket.run, ticket.socket) ? tap : null;
	}
}

const BAD_TAP: Refusal = {
	status: 400,
	sentence: '"tap" must be the id of a tap, perhaps followed by a dot and a name for the socket.',
};

const tapIsFull = ({ socketsPerTap }: LabLimits): Refusal => ({
	status: 429,
	sentence: `This page has ${socketsPerTap} sockets open; close some of them first.`,
	headers: [
		['Retry-After', '1'],
		[LIMIT_HEADER, 'sockets-per-tap'],
	],
});

/** The tickets of one page that have been used: each is good for one socket, whatever became of that. */
export class UsedTickets {
	readonly #limits: LabLimits;
	/** By run; a bit for each socket. */
	readonly #runs = new Map<number, Uint32Array>();
	/** Runs up to this one are over. */
	#over = 0;

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	/** @returns whether it was not used before; both numbers begin at 1 */
	use(run: number, socket: number): boolean {
		if (run <= this.#over || socket > this.#limits.socketsPerRun) return false;
		const used = this.#runs.get(run) ?? this.#begin(run);
		const bit = 1 << (socket & 31);
		const word = used[socket >>> 5] ?? 0;
		used[socket >>> 5] = word | bit;
		return (word & bit) === 0;
	}

	#begin(run: number): Uint32Array {
		const used = new Uint32Array((this.#limits.socketsPerRun >>> 5) + 1);
		this.#runs.set(run, used);
		if (this.#runs.size > this.#limits.runsPerTap) {
			this.#over = Math.min(...this.#runs.keys());
			this.#runs.delete(this.#over);
		}
		return used;
	}
}
