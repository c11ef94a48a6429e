import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { Duplex } from 'node:stream';
import { RoundRobin } from '../../src/lab-server/guard/round-robin.ts';
import { clientAddress } from '../guard/client-address.ts';
import type { Limits } from '../guard/limits.ts';
import { nodeHost } from '../process/node-host.ts';

const GONE = 'The other end of the connection is gone.';

type Done = (error?: Error | null) => void;

/** How one end hands over what is written to it: so many bytes at most in a piece, and when. */
interface Pieces {
	readonly most: number;
	/** Runs the action, which hands over one piece, at once or later. */
	when(action: () => void): void;
}

/**
 * One end of a connection inside this process, with TCP's manners: writes arrive in pieces and wait until the other end
 * reads, an end comes after all data, and who is gone can't be written to.
 */
class LinkEnd extends Duplex {
	readonly #pieces: Pieces;
	#other: LinkEnd | null = null;
	/** What is being written, and what is to be called when the other end has read all of it. */
	#chunks: Buffer[] = [];
	#written: Done | null = null;
	/** Hands over the next piece that the other end writes. */
	#readOn: (() => void) | null = null;
	#saidEnd = false;

	private constructor(pieces: Pieces) {
		super();
		this.#pieces = pieces;
	}

	/** @returns both ends */
	static pair(fromNear: Pieces, fromFar: Pieces): [near: LinkEnd, far: LinkEnd] {
		const near = new LinkEnd(fromNear);
		const far = new LinkEnd(fromFar);
		near.#other = far;
		far.#other = near;
		return [near, far];
	}

	/** As a socket has it. Here is no network to wait for: the connection over which this one was opened has its limits. */
	setTimeout(): this {
		return this;
	}

	override _read(): void {
		const readOn = this.#readOn;
		this.#readOn = null;
		readOn?.();
	}

	override _write(chunk: Buffer, _encoding: string, done: Done): void {
		this.#send([chunk], done);
	}

	/** The header of a frame and its payload arrive as one. */
	override _writev(writes: readonly { readonly chunk: Buffer }[], done: Done): void {
		this.#send(
			writes.map(({ chunk }) => chunk),
			done,
		);
	}

	override _final(done: Done): void {
		this.#endOther();
		done();
	}

	override _destroy(error: Error | null, done: Done): void {
		this.#endOther();
		this.#readOn = null;
		// Whoever writes to this end waits for nothing any more, and what this end has written is lost.
		const other = this.#other;
		if (other !== null) other.#fail();
		this.#fail();
		done(error);
	}

	#send(chunks: Buffer[], done: Done): void {
		this.#chunks = chunks;
		this.#written = done;
		this.#sendPiece();
	}

	#sendPiece(): void {
		this.#pieces.when(() => {
			const other = this.#other;
			if (this.#written === null) return;
			if (other === null || other.destroyed) {
				this.#fail();
				return;
			}
			const piece = this.#takePiece();
			other.#readOn = () => (this.#chunks.length > 0 ? this.#sendPiece() : this.#finish(null));
			other.push(piece);
		});
	}

	#takePiece(): Buffer {
		let room = this.#pieces.most;
		const parts: Buffer[] = [];
		while (room > 0) {
			const [first] = this.#chunks;
			if (first === undefined) break;
			parts.push(first.subarray(0, room));
			if (first.length > room) this.#chunks[0] = first.subarray(room);
			else this.#chunks.shift();
			room -= first.length;
		}
		const [only] = parts;
		return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
	}

	#finish(error: Error | null): void {
		const written = this.#written;
		this.#written = null;
		this.#chunks = [];
		written?.(error);
	}

	#fail(): void {
		this.#finish(new Error(GONE));
	}

	#endOther(): void {
		if (this.#saidEnd) return;
		this.#saidEnd = true;
		if (this.#other?.destroyed === false) this.#other.push(null);
	}
}

/** Where a client is, as far as the server and the proxy in front of it can tell. */
interface Origin {
	readonly remoteAddress: string | undefined;
	readonly forwarded: Pick<IncomingHttpHeaders, 'x-forwarded-for' | 'x-forwarded-proto'>;
}

/** Connections to a server that never leave its process. */
export class InProcessLinks {
	readonly #server: Server;
	readonly #trustProxy: boolean;
	/** What the server has to say is handed over as TCP does it. */
	readonly #atOnce: Pieces;
	readonly #limits: Limits;
	/** In whose name a connection was opened, by the server's end of it. */
	readonly #origins = new WeakMap<Duplex, Origin>();
	/**
	 * A few kilobytes can hold a hundred requests, and whoever parses them does it in one go. So all tunnels have their
	 * turns: one piece each time that the event loop has come round, and most of the time none.
	 */
	readonly #turns: RoundRobin;

	/** To be made before anyone else listens for requests: whoever looks at one may ask whose it is. */
	constructor(server: Server, trustProxy: boolean, limits: Limits) {
		server.on('request', (request) => this.#sign(request));
		server.on('upgrade', (request) => this.#sign(request));
		this.#server = server;
		this.#trustProxy = trustProxy;
		this.#limits = limits;
		this.#atOnce = { most: limits.tunnelPieceBytes, when: (action) => action() };
		this.#turns = new RoundRobin(nodeHost, limits.turnPause);
	}

	/** Whether a request came over a connection of this kind. */
	carried(request: IncomingMessage): boolean {
		return this.#origins.has(request.socket);
	}

	/** @returns null for a request that came over such a connection itself: one that leads to another could go on for ever */
	dialFrom(request: IncomingMessage): (() => Duplex) | null {
		if (this.carried(request)) return null;
		const { headers, socket } = request;
		const origin: Origin = {
			remoteAddress: socket.remoteAddress,
			forwarded: {
				'x-forwarded-for': headers['x-forwarded-for'],
				'x-forwarded-proto': headers['x-forwarded-proto'],
			},
		};
		const owner = clientAddress(request, this.#trustProxy);
		const inTurn: Pieces = {
			most: this.#limits.tunnelTurnBytes,
			when: (action) => this.#turns.wait(owner, action),
		};
		return () => {
			const [near, far] = LinkEnd.pair(inTurn, this.#atOnce);
			this.#origins.set(far, origin);
			Object.defineProperty(far, 'remoteAddress', { value: origin.remoteAddress });
			// Whoever dialled is gone: nobody reads what the server still has to say.
			near.once('close', () => far.destroy());
			this.#server.emit('connection', far);
			return near;
		};
	}

	/**
	 * Lets a request that came over such a connection say of its client what the connection's owner said: what else it
	 * says there is made up.
	 */
	#sign(request: IncomingMessage): void {
		const origin = this.#origins.get(request.socket);
		if (origin !== undefined) Object.assign(request.headers, origin.forwarded);
	}
}
