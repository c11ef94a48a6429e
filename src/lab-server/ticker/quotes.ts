import type { LabLimits } from '../limits.ts';
import { priceAt } from './market.ts';
import { MOST_CHANGES, type Quote } from './messages.ts';

/** What one client has been told of each symbol that it subscribed to. */
export class Quotes {
	/** By the number of the symbol: the sequence number that it is up to date with. */
	readonly #told = new Map<number, number>();
	readonly #lose: number | null;
	readonly #catchUp: number;

	/** @param lose each so many-th change of a symbol gets lost; null for none */
	constructor(lose: number | null, limits: LabLimits) {
		this.#lose = lose;
		this.#catchUp = limits.tickerCatchUp;
	}

	/** @returns what it needs to begin with */
	subscribe(number: number, sequence: number): Quote {
		this.#told.set(number, sequence);
		return { type: 'snapshot', number, sequence, price: priceAt(number, sequence) };
	}

	unsubscribe(number: number): void {
		this.#told.delete(number);
	}

	has(number: number): boolean {
		return this.#told.has(number);
	}

	/**
	 * @param sequence of the current prices
	 * @param merge whether all changes of a symbol go into one quote; when there are very many, they do anyhow
	 * @returns what it has not been told yet, oldest first; a snapshot where that is more than one quote can count
	 */
	*news(sequence: number, merge: boolean): Generator<Quote> {
		for (const [number, told] of this.#told) {
			if (sequence - told > MOST_CHANGES) {
				yield this.subscribe(number, sequence);
				continue;
			}
			this.#told.set(number, sequence);
			const step = merge || sequence - told > this.#catchUp ? sequence - told : 1;
			for (let from = told + 1; from <= sequence; from += step) {
				const last = from + step - 1;
				if (this.#isLost(from, last)) continue;
				const change = priceAt(number, last) - priceAt(number, from - 1);
				yield { type: 'update', number, from, sequence: last, change };
			}
		}
	}

	#isLost(from: number, last: number): boolean {
		return this.#lose !== null && from === last && last % this.#lose === 0;
	}
}
