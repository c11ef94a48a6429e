import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { Duplex } from 'node:stream';
import type { Dial } from '../src/lab/host.ts';

const GONE = 'The other end of the connection is gone.';

type Done = (error?: Error | null) => void;

/**
 * One end of a connection inside this process, with TCP's manners: writes wait until the other end reads, an end comes
 * after all data, and who is gone can't be written to.
 */
class LinkEnd extends Duplex {
	#other: LinkEnd | null = null;
	/** Ends the wait of the other end's last write. */
	#taken: Done | null = null;
	#saidEnd = false;

	/** @returns both ends */
	static pair(): [near: LinkEnd, far: LinkEnd] {
		const near = new LinkEnd();
		const far = new LinkEnd();
		near.#other = far;
		far.#other = near;
		return [near, far];
	}

	/** As a socket has it. Here is no network to wait for: the connection over which this one was opened has its limits. */
	setTimeout(): this {
		return this;
	}

	override _read(): void {
		const taken = this.#taken;
		this.#taken = null;
		taken?.();
	}

	override _write(chunk: Buffer, _encoding: string, done: Done): void {
		const other = this.#other;
		if (other === null || other.destroyed) {
			done(new Error(GONE));
		} else {
			other.#taken = done;
			other.push(chunk);
		}
	}

	/** The header of a frame and its payload arrive as one. */
	override _writev(writes: readonly { readonly chunk: Buffer }[], done: Done): void {
		this._write(Buffer.concat(writes.map(({ chunk }) => chunk)), 'buffer', done);
	}

	override _final(done: Done): void {
		this.#endOther();
		done();
	}

	override _destroy(error: Error | null, done: Done): void {
		this.#endOther();
		const taken = this.#taken;
		this.#taken = null;
		taken?.(new Error(GONE));
		done(error);
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
	/** In whose name a connection was opened, by the server's end of it. */
	readonly #origins = new WeakMap<Duplex, Origin>();

	constructor(server: Server) {
		this.#server = server;
	}

	/** Whether a request came over a connection of this kind. */
	carried(request: IncomingMessage): boolean {
		return this.#origins.has(request.socket);
	}

	/** @returns null for a request that came over such a connection itself: one that leads to another could go on for ever */
	dialFrom(request: IncomingMessage): Dial | null {
		if (this.carried(request)) return null;
		const { headers, socket } = request;
		const origin: Origin = {
			remoteAddress: socket.remoteAddress,
			forwarded: {
				'x-forwarded-for': headers['x-forwarded-for'],
				'x-forwarded-proto': headers['x-forwarded-proto'],
			},
		};
		return () => {
			const [near, far] = LinkEnd.pair();
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
	 * says there is made up. To be called before anyone looks at the request.
	 */
	sign(request: IncomingMessage): void {
		const origin = this.#origins.get(request.socket);
		if (origin !== undefined) Object.assign(request.headers, origin.forwarded);
	}
}
