/**
 * Lets one connection at a time open to each host, so that nobody is asked for many at once (RFC 6455 §4.1, step 2 of the requirements
 * for clients).
 */
export class OpeningTurns {
	/** Those that wait, by host; where there is an entry, one is opening. */
	readonly #waiting = new Map<string, Set<() => void>>();

	/**
	 * @param start called when it may open, at once where nobody else is opening
	 * @returns to be called once, when it has opened or never will
	 */
	wait(host: string, start: () => void): () => void {
		const waiting = this.#waiting.get(host);
		if (waiting === undefined) {
			this.#waiting.set(host, new Set());
			start();
		} else waiting.add(start);
		let isOver = false;
		return () => {
			if (isOver) return;
			isOver = true;
			if (!this.#waiting.get(host)?.delete(start)) this.#next(host);
		};
	}

	#next(host: string): void {
		const waiting = this.#waiting.get(host);
		const [first] = waiting ?? [];
		if (waiting === undefined || first === undefined) {
			this.#waiting.delete(host);
			return;
		}
		waiting.delete(first);
		first();
	}
}
