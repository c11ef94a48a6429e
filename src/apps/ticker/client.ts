import { keepConnected, type Link, type Standing } from '../keep-connected.ts';
import { type Effect, PriceTable } from './price-table.ts';
import { type Quote, readMessage } from './quote.ts';

/** What can be set while prices come: all of it stands in the address, so that a change needs a new connection. */
export interface Settings {
	/** Ms between two changes. */
	readonly every: number;
	readonly encoding: 'json' | 'binary';
	/** The server leaves out each so many-th change; null: none. */
	readonly lose: number | null;
	/** Whether the server sends as changes come up, or when it is asked for what has come up. */
	readonly flow: 'push' | 'pull';
}

export interface Listener {
	standing(standing: Standing): void;
	/** @param bytes of the message on the wire, with the header of its frame */
	quote(quote: Quote, effect: Effect, bytes: number): void;
	problem(sentence: string): void;
}

type Address = (values: Readonly<Record<string, string | number | null>>) => string;

/** Prices of those symbols that are wanted, over a connection that comes back by itself. */
export class TickerClient {
	readonly table = new PriceTable();
	readonly #wanted = new Set<string>();
	readonly #on: Listener;
	readonly link: Link;
	#settings: Settings;
	#symbols: readonly string[] = [];

	/** @param address of the ticker with these parameters; null: it is left out */
	constructor(address: Address, wanted: Iterable<string>, settings: Settings, on: Listener) {
		this.#on = on;
		this.#settings = settings;
		for (const symbol of wanted) this.#wanted.add(symbol);
		this.link = keepConnected(() => address({ ...this.#settings, symbols: [...this.#wanted].join() || null }), {
			standing: (standing) => {
				if (standing.at !== 'open') this.table.doubt();
				on.standing(standing);
			},
			message: (data) => this.#hear(data),
			open: () => {
				// Who names no symbol in the address gets the server's own first one.
				if (this.#wanted.size === 0) this.#ask('unsubscribe', 'ACME');
				this.next();
			},
		});
	}

	watch(symbol: string): void {
		this.#wanted.add(symbol);
		this.#ask('subscribe', symbol);
	}

	/** Some of it may be on its way, and is not taken any more. */
	unwatch(symbol: string): void {
		this.#wanted.delete(symbol);
		this.#ask('unsubscribe', symbol);
		this.table.drop(symbol);
	}

	/** Says that this page is ready for what has come up; the server waits for it where it is asked to. */
	next(): void {
		if (this.#settings.flow === 'pull') this.link.send('{"type":"next"}');
	}

	change(settings: Settings): void {
		const isOtherMarket = settings.every !== this.#settings.every;
		this.#settings = settings;
		// Each speed is a market of its own, with other numbers.
		if (isOtherMarket) for (const symbol of this.#wanted) this.table.drop(symbol);
		this.link.renew();
	}

	#ask(type: string, symbol: string): void {
		this.link.send(JSON.stringify({ type, symbols: [symbol] }));
	}

	#hear(data: string | ArrayBuffer): void {
		const told = readMessage(data, this.#symbols);
		if ('symbols' in told) this.#symbols = told.symbols;
		if ('problem' in told) this.#on.problem(told.problem);
		if (!('quote' in told) || !this.#wanted.has(told.quote.symbol)) return;
		const effect = this.table.apply(told.quote);
		if (effect === 'gap') this.#ask('snapshot', told.quote.symbol);
		const payload = typeof data === 'string' ? data.length : data.byteLength;
		this.#on.quote(told.quote, effect, payload + 2);
	}
}
