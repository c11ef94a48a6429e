import type { Quote } from './quote.ts';
import { Recent } from './recent.ts';

export interface Row {
	readonly symbol: string;
	/** In cents. */
	price: number;
	/** The last change that is in it. */
	seq: number;
	/** False from a gap on, until the next snapshot. */
	certain: boolean;
	/** The first price that this page has seen, and the last ones. */
	readonly first: number;
	readonly recent: Recent;
}

/** What a quote did to the table; `gap`: a snapshot must be asked for, and until it comes what follows is `waiting`. */
export type Effect = 'began' | 'added' | 'known already' | 'gap' | 'waiting' | 'repaired';

/** Prices from snapshots and the changes behind them. */
export class PriceTable {
	readonly rows = new Map<string, Row>();
	#changed = new Set<Row>();
	/** Of which a change is missing. */
	readonly #gaps = new Set<string>();

	apply({ type, symbol, from, seq, value }: Quote): Effect {
		const row = this.rows.get(symbol);
		if (type === 'snapshot') return this.#begin(symbol, seq, value, row);
		if (row === undefined || !row.certain) return 'waiting';
		if (seq <= row.seq) return 'known already';
		row.certain = from === row.seq + 1;
		this.#changed.add(row);
		if (!row.certain) {
			this.#gaps.add(symbol);
			return 'gap';
		}
		this.#set(row, seq, row.price + value);
		return 'added';
	}

	/** Whatever is not certain any more: nobody knows what comes up while there is no connection. */
	doubt(): void {
		this.#gaps.clear();
		for (const row of this.rows.values()) {
			row.certain = false;
			this.#changed.add(row);
		}
	}

	drop(symbol: string): void {
		const row = this.rows.get(symbol);
		if (row !== undefined) this.#changed.delete(row);
		this.rows.delete(symbol);
		this.#gaps.delete(symbol);
	}

	/** @returns the rows that have changed since this was asked last */
	takeChanged(): ReadonlySet<Row> {
		const changed = this.#changed;
		this.#changed = new Set();
		return changed;
	}

	#begin(symbol: string, seq: number, price: number, known: Row | undefined): Effect {
		const row = known ?? { symbol, price, seq, certain: false, first: price, recent: new Recent() };
		this.rows.set(symbol, row);
		this.#changed.add(row);
		this.#set(row, seq, price);
		row.certain = true;
		return this.#gaps.delete(symbol) ? 'repaired' : 'began';
	}

	#set(row: Row, seq: number, price: number): void {
		row.seq = seq;
		row.price = price;
		row.recent.add(price);
	}
}
