import type { Direction } from '../trace/events.ts';
import { type Conditions, changedConditions, LOOPBACK } from './link/conditions.ts';
import { Link, type LinkEnd } from './link/link.ts';
import type { TimeAndChance } from './link/pipe.ts';

/** Given the server's end of a connection that a page has opened. */
export type Serve = (end: LinkEnd, address: URL) => void;

export interface NetworkOptions {
	readonly time: TimeAndChance;
	readonly serve: Serve;
	readonly conditions: Partial<Conditions>;
	/** Addresses that lead nowhere are refused as by a machine on which nobody listens. */
	readonly reaches: (address: URL) => boolean;
}

/** What lies between the sockets of a page and their server, and what can be done to it while they run. */
export class Network {
	readonly #time: TimeAndChance;
	readonly #serve: Serve;
	readonly #reaches: (address: URL) => boolean;
	#conditions: Readonly<Record<Direction, Conditions>>;
	readonly #links = new Set<Link>();
	#isDown = false;
	readonly #isStalled = { out: false, in: false };

	constructor({ time, serve, conditions, reaches }: NetworkOptions) {
		this.#time = time;
		this.#serve = serve;
		this.#reaches = reaches;
		const both = changedConditions(LOOPBACK, conditions);
		this.#conditions = { out: both, in: both };
	}

	/** The connections that there are, the oldest first. */
	get links(): readonly Link[] {
		return [...this.#links];
	}

	get conditions(): Readonly<Record<Direction, Conditions>> {
		return this.#conditions;
	}

	/** Whether new connections are refused. */
	get isDown(): boolean {
		return this.#isDown;
	}

	/**
	 * Changes what all connections are like from now on, those to come included.
	 *
	 * @param direction both where it is left out
	 * @throws RangeError for what no link can be like
	 */
	change(changes: Partial<Conditions>, direction?: Direction): void {
		const { out, in: incoming } = this.#conditions;
		this.#conditions = {
			out: direction === 'in' ? out : changedConditions(out, changes),
			in: direction === 'out' ? incoming : changedConditions(incoming, changes),
		};
		for (const link of this.#links) link.change(changes, direction);
	}

	/** Breaks all connections off, now; new ones can be opened. */
	cut(): void {
		for (const link of this.#links) link.cut();
	}

	/** Breaks all connections off, and refuses new ones until `up`. */
	down(): void {
		this.#isDown = true;
		this.cut();
	}

	up(): void {
		this.#isDown = false;
	}

	/** Nothing leaves and nothing arrives, on connections to come as well, until `goOn`. */
	stall(direction?: Direction): void {
		for (const each of chosen(direction)) this.#isStalled[each] = true;
		for (const link of this.#links) link.stall(direction);
	}

	goOn(direction?: Direction): void {
		for (const each of chosen(direction)) this.#isStalled[each] = false;
		for (const link of this.#links) link.goOn(direction);
	}

	/** One side of all connections is gone, as a machine whose plug was pulled: the other is not told. */
	vanish(gone: 'client' | 'server'): void {
		for (const link of this.#links) link.vanish(gone);
	}

	/** @returns the page's end of a new connection */
	connect(address: URL): LinkEnd {
		const link = new Link(this.#time);
		for (const direction of chosen()) {
			link.change(this.#conditions[direction], direction);
			if (this.#isStalled[direction]) link.stall(direction);
		}
		this.#links.add(link);
		link.onOver(() => this.#links.delete(link));
		if (this.#isDown || !this.#reaches(address)) this.#time.wait(this.#conditions.out.latency, () => link.cut());
		else this.#serve(link.server, address);
		return link.client;
	}
}

const chosen = (direction?: Direction): readonly Direction[] => (direction === undefined ? ['out', 'in'] : [direction]);
