import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Counts the answers to plain requests that have not left yet, by connection. A client may send requests without waiting
 * for answers, and those are written one after the other (RFC 9112 §9.3.2); whoever writes to the connection past Node's
 * HTTP has to know whether any still waits for its turn.
 */
export class AnswersUnderWay {
	readonly #counts = new WeakMap<Duplex, number>();

	constructor(server: Server) {
		server.on('request', ({ socket }, response) => {
			this.#counts.set(socket, this.on(socket) + 1);
			response.once('close', () => this.#counts.set(socket, this.on(socket) - 1));
		});
	}

	/** How many there are on a connection; all but the first have not been written yet. */
	on(link: Duplex): number {
		return this.#counts.get(link) ?? 0;
	}
}
