import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Random } from './random.ts';

/** What is kept of what the server says: sessions that look at it are shorter, those that do not may be floods. */
const KEPT = 4 * 1024 * 1024;

/** One connection of a fuzzing client. */
export class FuzzLink {
	readonly socket: Socket;
	/** What a session waits for, in words, for the report of one that waits in vain. */
	waitsFor = '';
	closed = false;
	#chunks: Buffer[] = [];
	#length = 0;
	#look: () => void = () => {};

	private constructor(socket: Socket) {
		this.socket = socket;
		socket.on('data', (chunk) => {
			if (this.#length < KEPT) this.#chunks.push(chunk);
			this.#length += chunk.length;
			this.#look();
		});
		socket.on('end', () => this.#look());
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			this.closed = true;
			this.#look();
		});
	}

	static async open(port: number): Promise<FuzzLink> {
		const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
		const link = new FuzzLink(socket);
		await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
		return link;
	}

	/** Everything that has come, up to a bound. */
	get received(): Buffer {
		const [first = Buffer.alloc(0), ...more] = this.#chunks;
		if (more.length > 0) this.#chunks = [Buffer.concat(this.#chunks)];
		return this.#chunks[0] ?? first;
	}

	/** Whether the server says nothing more. */
	get ended(): boolean {
		return this.closed || this.socket.readableEnded;
	}

	/** Writes bytes in random pieces, some of them in packets of their own. */
	async write(bytes: Uint8Array, random: Random): Promise<void> {
		for (const piece of random.cut(bytes)) {
			if (!this.socket.writable) return;
			// A copy: pieces are views, and the socket may keep them for a while.
			this.socket.write(Buffer.from(piece));
			if (random.chance(0.3)) await setImmediate();
		}
	}

	/** Resolves when the condition holds, or when nothing can make it hold any more. */
	until(what: string, condition: () => boolean): Promise<void> {
		this.waitsFor = what;
		return new Promise((resolve) => {
			this.#look = () => {
				if (!condition() && !this.ended) return;
				this.waitsFor = '';
				resolve();
			};
			this.#look();
		});
	}

	/** Goes away in one of the ways in which clients do. */
	leave(random: Random): void {
		const { socket } = this;
		const way = random.pick(['end', 'cut', 'cut', 'reset']);
		if (way === 'reset') socket.resetAndDestroy();
		else if (way === 'end') socket.end();
		else socket.destroy();
	}
}
