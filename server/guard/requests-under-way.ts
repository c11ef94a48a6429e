import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Counts the plain requests of each connection whose answers have not left yet. A client may send requests without waiting
 * for answers, and those are written one after the other (RFC 9112 §9.3.2). A connection on which too many are under way
 * is cut: all that they need is kept until the last answer has left, and its owner may never read one.
 */
export class RequestsUnderWay {
	readonly #counts = new WeakMap<Duplex, number>();
	readonly #most: number;
	readonly #onCut: (request: IncomingMessage) => void;

	/** To be made before anyone who answers requests listens for them. */
	constructor(server: Server, most: number, onCut: (request: IncomingMessage) => void = () => {}) {
		this.#most = most;
		this.#onCut = onCut;
		server.on('connection', stopParsingWhenGone);
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

/**
 * Whether nobody can be answered any more. Node announces whatever requests are in the bytes that its parser was given, also
 * when the connection is gone: whoever listens for requests has to ask this first, and to do nothing then.
 */
export const isGone = ({ socket }: IncomingMessage): boolean => socket.destroyed;

/** What Node's parser takes for: what follows is not HTTP. */
const NO_MORE_HTTP = 2;

/**
 * Sixty kilobytes can hold two thousand requests, and there is no way to tell Node's parser to stop among them, but for this
 * one, which is Node's own and written down nowhere. Where it should be gone, the requests are announced to nobody, as
 * above, and that they are parsed is all that they cost.
 */
function stopParsingWhenGone(link: Duplex): void {
	const parser: unknown = Reflect.get(link, 'parser');
	if (typeof parser !== 'object' || parser === null) return;
	const announce: unknown = Reflect.get(parser, 'onIncoming');
	if (typeof announce !== 'function') return;
	Reflect.set(parser, 'onIncoming', (...args: unknown[]) =>
		link.destroyed ? NO_MORE_HTTP : Reflect.apply(announce, parser, args),
	);
}
