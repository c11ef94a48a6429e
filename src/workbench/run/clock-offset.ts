/** One exchange with the server: times of the page around the server's own. All in ms. */
export interface ClockExchange {
	/** The page's clock when the question left. */
	readonly sent: number;
	/** The server's clock when it answered. */
	readonly server: number;
	/** The page's clock when the answer came. */
	readonly received: number;
}

/**
 * How far the server's clock is ahead of the page's, from several exchanges. The one with the shortest round trip
 * bounds the error best: half of that round trip.
 */
export class ClockOffset {
	#shortest = Number.POSITIVE_INFINITY;
	#ahead = 0;

	add({ sent, server, received }: ClockExchange): void {
		const roundTrip = received - sent;
		if (roundTrip < 0 || roundTrip >= this.#shortest) return;
		this.#shortest = roundTrip;
		this.#ahead = server - (sent + received) / 2;
	}

	/** @returns the page's time, in ms, at which the server's clock stood at `server` */
	toPage(server: number): number {
		return server - this.#ahead;
	}

	/** At most how far `toPage` is off, in ms; infinite before the first exchange. */
	get error(): number {
		return this.#shortest / 2;
	}
}
