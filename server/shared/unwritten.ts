import type { Lost } from '../../src/lab-server/shared/shared.ts';
import type { Log as LogLines } from '../process/log.ts';
import type { RedisLink } from './redis-link.ts';

/** How much may wait, of all logs together. */
interface LogBudget {
	/** @returns false when too much waits */
	reserve(characters: number): boolean;
	release(characters: number): void;
}

/** Commands of this server that are not known to be in the log. Each has a number among the server's own in that log, from 1 on. */
export class Unwritten {
	readonly #room: LogBudget;
	#waiting: string[] = [];
	/** Of those that wait, so many have been sent on the connection that there is. */
	#underWay = 0;
	/** So many are in the log. */
	#said = 0;
	#isKnown = false;

	constructor(room: LogBudget) {
		this.#room = room;
	}

	get isEmpty(): boolean {
		return this.#waiting.length === 0;
	}

	/** @returns false when too much waits */
	add(text: string): boolean {
		if (!this.#room.reserve(text.length)) return false;
		this.#waiting.push(text);
		return true;
	}

	/** What can be sent now: it counts as sent. */
	*send(): Generator<readonly [number: number, text: string]> {
		for (const text of this.#waiting.slice(this.#underWay)) {
			this.#underWay += 1;
			yield [this.#said + this.#underWay, text];
		}
	}

	/** The connection was lost: it is not known what became of what was under way. */
	lose(): void {
		this.#underWay = 0;
	}

	/** So many of this server's commands are in the log. */
	learn(said: number): void {
		// Before the first time none was sent.
		if (this.#isKnown) this.confirm(said);
		this.#said = said;
		this.#isKnown = true;
	}

	/** The command of that number is in the log, and so are those before it. */
	confirm(number: number): void {
		for (const text of this.#waiting.splice(0, Math.max(0, number - this.#said))) {
			this.#room.release(text.length);
			this.#said += 1;
			this.#underWay = Math.max(0, this.#underWay - 1);
		}
	}

	clear(): void {
		for (const text of this.#waiting) this.#room.release(text.length);
		this.#waiting = [];
	}
}

/** What a log needs of what stands around it. */
export interface LogContext extends LogBudget {
	/** This server, for as long as its lease lasts. */
	readonly author: string;
	readonly link: RedisLink;
	readonly log: LogLines;
	/** Of a lease, in ms. */
	readonly lease: number;
	/** How many logs there may be that are not kept for good. */
	readonly mostLogs: number;
	/** What all keys begin with, and those of leases. */
	readonly prefix: string;
	readonly leases: string;
	key(kind: 'log' | 'said' | 'copy' | 'alive' | 'logs' | 'moment' | 'secret', name: string): string;
	/** That one log can't be followed any more. */
	drop(log: { readonly channel: string; end(why: Lost): void }, why: Lost): void;
	/** Everything is written, and nobody needs it. */
	closed(name: string, channel: string): void;
	/** The others have been told that this server is gone. */
	expired(): void;
}
