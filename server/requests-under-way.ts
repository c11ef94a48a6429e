import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIMITS } from './limits.ts';

/**
 * Counts the plain requests of each connection whose answers have not left yet. A client may send requests without waiting
 * for answers, and those are written one after the other (RFC 9112 §9.3.2). A connection on which too many are under way
 * is cut: all that they need is kept until the last answer has left, and its owner may never read one.
 *
 * Node's parser announces whatever is in the bytes that it was given, also when the connection is gone: whoever listens for
 * requests has to ask `isGone` first, and to do nothing then.
 */
export class RequestsUnderWay {
	readonly #counts = new WeakMap<Duplex, number>();
	readonly #most: number;
	readonly #onCut: (request: IncomingMessage) => void;

	/** To be made before anyone else listens for requests. */
	constructor(
		server: Server,
		most: number = LIMITS.requestsUnderWay,
		onCut: (request: IncomingMessage) => void = () => {},
	) {
		this.#most = most;
		this.#onCut = onCut;
		server.on('request', (request, response) => {
			if (isGone(request) || this.#cutsOff(request)) return;
			const { socket } = request;
			this.#counts.set(socket, this.on(socket) + 1);
			response.once('close', () => this.#counts.set(socket, this.on(socket) - 1));
		});
	}

	/** How many there are on a connection; all but the first have not been answered yet. */
	on(link: Duplex): number {
		return this.#counts.get(link) ?? 0;
	}

	#cutsOff(request: IncomingMessage): boolean {
		if (this.on(request.socket) < this.#most) return false;
		request.socket.destroy();
		this.#onCut(request);
		return true;
	}
}

/** Whether nobody can be answered any more. */
export const isGone = ({ socket }: IncomingMessage): boolean => socket.destroyed;
