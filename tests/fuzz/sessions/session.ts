import { FuzzLink } from '../fuzz-link.ts';
import { handshake } from '../heads.ts';
import type { Random } from '../random.ts';

/** Something that must always hold, and did not. */
export class BrokenInvariant extends Error {
	override readonly name = 'BrokenInvariant';
}

/** One client's life, from its own random choices. */
export class Session {
	readonly random: Random;
	readonly port: number;
	readonly #links: FuzzLink[] = [];

	constructor(random: Random, port: number) {
		this.random = random;
		this.port = port;
	}

	async open(): Promise<FuzzLink> {
		const link = await FuzzLink.open(this.port);
		this.#links.push(link);
		return link;
	}

	/**
	 * Opens a WebSocket.
	 *
	 * @returns the connection, and how many bytes the answer's head has; null when the answer was not 101
	 */
	async upgrade(target: string, ...headers: string[]): Promise<{ link: FuzzLink; head: number } | null> {
		const link = await this.open();
		await link.write(handshake(target, ...headers), this.random);
		await link.until(`the answer to ${target}`, () => link.received.includes('\r\n\r\n'));
		const answer = link.received;
		return answer.toString('latin1', 0, 12) === 'HTTP/1.1 101' ? { link, head: answer.indexOf('\r\n\r\n') + 4 } : null;
	}

	/** @throws BrokenInvariant */
	require(holds: boolean, what: string): void {
		if (!holds) throw new BrokenInvariant(what);
	}

	/** What its links wait for, for the report of a session that did not end. */
	get waitsFor(): string {
		return this.#links.map(({ waitsFor }) => waitsFor).find((what) => what !== '') ?? 'nothing';
	}

	/** Leaves nothing open. */
	end(): void {
		for (const { socket } of this.#links) {
			// Node leaves a socket open for ever that is reset after its end.
			if (socket.writableEnded) socket.destroy();
			else socket.resetAndDestroy();
		}
	}
}

/** What a session of one kind does. Throws when an invariant is broken. */
export type SessionKind = (session: Session) => Promise<void>;
