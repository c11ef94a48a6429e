import { readTicket } from '../../trace/tap/secret.ts';
import type { LabLimits } from '../limits.ts';
import type { Query } from '../parameters.ts';

/** What plain requests to one address have put on the wire. */
export interface RequestCost {
	readonly requests: number;
	/** Bytes from the page to the server, and back: heads and bodies, as they were on the connection. */
	readonly out: number;
	readonly in: number;
	/** The head of the first request. */
	readonly first: string;
}

/** A request that is being answered. */
export interface RequestUnderWay {
	readonly path: string;
	readonly out: number;
	readonly head: string;
	/** Bytes of the answer so far. */
	answered(): number;
}

interface Cost {
	requests: number;
	out: number;
	in: number;
	readonly first: string;
	readonly underWay: Set<RequestUnderWay>;
}

/** Adds up what the plain requests of each run cost. The runs that were named last are remembered. */
export class RequestBytes {
	readonly #limits: LabLimits;
	readonly #runs = new Map<string, Map<string, Cost>>();

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	/** @returns to be called when the request has been answered, or its connection is gone */
	add(run: string, request: RequestUnderWay): () => void {
		const costs = this.#costsOf(run);
		const { path, out, head } = request;
		const cost = costs.get(path) ?? { requests: 0, out: 0, in: 0, first: head, underWay: new Set() };
		costs.set(path, cost);
		cost.requests += 1;
		cost.out += out;
		cost.underWay.add(request);
		return () => {
			if (cost.underWay.delete(request)) cost.in += request.answered();
		};
	}

	/** @returns by path, those that are under way as far as they have come */
	of(run: string): Readonly<Record<string, RequestCost>> {
		const costs = [...(this.#runs.get(run) ?? [])];
		return Object.fromEntries(
			costs.map(([path, { requests, out, in: ended, first, underWay }]) => {
				const under = [...underWay].reduce((sum, request) => sum + request.answered(), 0);
				return [path, { requests, out, in: ended + under, first }];
			}),
		);
	}

	#costsOf(run: string): Map<string, Cost> {
		const costs = this.#runs.get(run) ?? new Map<string, Cost>();
		this.#runs.delete(run);
		this.#runs.set(run, costs);
		const [oldest] = this.#runs.keys();
		if (this.#runs.size > this.#limits.countedRuns && oldest !== undefined) this.#runs.delete(oldest);
		return costs;
	}
}

const RUN = /^[\w-]{16}\.[1-9]\d{0,8}$/;

/**
 * The run that an address names in its last parameter `tap`: a socket's with its ticket, a plain request's with the names of its
 * page and run alone, `<page>.<run>`, which are no secret.
 *
 * @returns null where it names none
 */
export function runOf(query: Query | null): string | null {
	const given = query?.getAll('tap').at(-1);
	if (given === undefined) return null;
	const ticket = readTicket(given);
	if (ticket !== null) return `${ticket.page}.${ticket.run}`;
	return RUN.test(given) ? given : null;
}
