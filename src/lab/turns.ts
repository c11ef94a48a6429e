import type { Host } from './host.ts';
import { LAB_LIMITS } from './limits.ts';

/** The part of a server's socket that takes turns. */
export interface TurnTaker {
	/** `message`, `ping` or `pong`: a message was read. */
	on(event: 'message' | 'ping' | 'pong', listener: () => void): unknown;
	/** Stops reading until `wake`. */
	rest(): void;
	wake(): void;
}

/**
 * Lets sockets with very much to say read in turns. One read can bring ten thousand small messages, and the event loop
 * reads from every socket many times before it comes to anything else; so a socket that has had its share of a round
 * waits, and each round wakes one of those that wait. All others never notice.
 */
export class Turns {
	readonly #host: Host;
	readonly #waiting: TurnTaker[] = [];
	#round = 0;
	#ending = false;

	constructor(host: Host) {
		this.#host = host;
	}

	/** Counts the socket's messages from now on. */
	join(socket: TurnTaker): void {
		let round = this.#round;
		let count = 0;
		const read = () => {
			if (round !== this.#round) count = 0;
			round = this.#round;
			count += 1;
			if (count === 1) this.#endRound();
			if (count !== LAB_LIMITS.messagesPerTurn) return;
			this.#waiting.push(socket);
			socket.rest();
		};
		for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, read);
	}

	/** A round ends when the event loop has done what there is to do now. */
	#endRound(): void {
		if (this.#ending) return;
		this.#ending = true;
		this.#host.wait(0, () => {
			this.#ending = false;
			this.#round += 1;
			this.#waiting.shift()?.wake();
			if (this.#waiting.length > 0) this.#endRound();
		});
	}
}
