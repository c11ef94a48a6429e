import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ServerCounters } from './counters.ts';

interface Counted {
	received: number;
	sent: number;
}

/**
 * Counts the bytes of upgraded connections by what the operating system's sockets count anyway, so that it costs nothing
 * while they are busy. Tunnels inside of this process have no socket of their own and are not counted twice.
 */
export class LinkBytes {
	readonly #counters: ServerCounters;
	readonly #links = new Map<Socket, Counted>();

	constructor(counters: ServerCounters) {
		this.#counters = counters;
	}

	/** @param headLength bytes that were read already and belong to what comes after the handshake */
	follow(link: Duplex, headLength: number): void {
		if (!(link instanceof Socket)) return;
		this.#links.set(link, { received: link.bytesRead - headLength, sent: link.bytesWritten });
	}

	/** The connection is closed. */
	end(link: Duplex): void {
		if (!(link instanceof Socket)) return;
		const counted = this.#links.get(link);
		if (counted !== undefined) this.#add(link, counted);
		this.#links.delete(link);
	}

	/** Brings the counters up to date. */
	count(): void {
		for (const [link, counted] of this.#links) this.#add(link, counted);
	}

	#add(link: Socket, counted: Counted): void {
		const { bytesRead, bytesWritten } = link;
		this.#counters.add('bytesReceived', bytesRead - counted.received);
		this.#counters.add('bytesSent', bytesWritten - counted.sent);
		counted.received = bytesRead;
		counted.sent = bytesWritten;
	}
}
