import WebSocket from 'ws';
import type { Server } from './servers.ts';

/** A page with the prices of one symbol, as they were told and added up. */
export class Quotes {
	readonly #socket: WebSocket;
	/** By their numbers. */
	readonly prices = new Map<number, number>();
	/** Numbers in the order in which they came. */
	readonly numbers: number[] = [];
	#look = () => {};

	/** @param query of the address */
	constructor(server: Server | undefined, query: string) {
		this.#socket = new WebSocket(`ws://127.0.0.1:${server?.port}/ticker?${query}`);
		this.#socket.on('error', () => {});
		this.#socket.on('message', (data) => {
			const quote: { type: string; seq: number; price: number; change: number } = JSON.parse(String(data));
			if (quote.type !== 'snapshot' && quote.type !== 'update') return;
			const price = quote.type === 'snapshot' ? quote.price : (this.prices.get(this.last) ?? 0) + quote.change;
			this.prices.set(quote.seq, price);
			this.numbers.push(quote.seq);
			this.#look();
		});
	}

	get last(): number {
		return this.numbers.at(-1) ?? 0;
	}

	/** Resolves when it is so. */
	until(is: (page: Quotes) => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#look = () => is(this) && resolve();
			this.#look();
		});
	}

	leave(): void {
		this.#socket.terminate();
	}
}
