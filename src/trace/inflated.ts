import { extensionsOf } from '../protocol/handshake/extension-list.ts';
import { type DeflateParameters, isDeflate, readDeflate } from '../protocol/permessage-deflate.ts';
import type { Connection, WireMessage } from './connection.ts';
import type { Direction } from './events.ts';
import { type InflateOutcome, Inflater } from './inflater.ts';

/** Why the data of a compressed message can't be shown. */
export type InflateProblem =
	/** Fragments are missing. */
	| 'incomplete'
	/** The bytes are not DEFLATE (RFC 1951). */
	| 'corrupt'
	/** It inflates to more than `MAX_INFLATED_BYTES`. */
	| 'too-large'
	/** It goes on from a message before it that could not be inflated. */
	| 'context-lost'
	/** The response does not agree to permessage-deflate. */
	| 'not-agreed';

export interface InflatedData {
	readonly problem: null;
	/** At most `MAX_INFLATED_KEPT` bytes from the beginning. */
	readonly data: Uint8Array;
	/** Bytes in all. */
	readonly size: number;
}

/** What a compressed message was before it was compressed, or why that can't be told. */
export type Inflated = InflatedData | { readonly problem: InflateProblem };

/** Results that are kept of one direction, in bytes of data; what is older is inflated again when it is asked for. */
const CACHE_BYTES = 4 * 1024 * 1024;

/** What a message costs beside its bytes, in bytes: so that many tiny ones count too. */
const MESSAGE_COST = 128;

/** What a step of a long message counts for: what it usually makes. */
const STEP_COST = 16_384;

/**
 * The messages of one direction as they were before compression (RFC 7692 §6.2), inflated when they are asked for. Unless
 * it was agreed otherwise each goes on from the one before it, so those before are inflated first: in steps, as they may
 * be many.
 */
class InflatedSide {
	/** Whether each message was compressed by itself (RFC 7692 §7.1.1). */
	readonly alone: boolean;
	readonly #messages: readonly WireMessage[];
	readonly #agreed: boolean;
	readonly #inflater = new Inflater();
	readonly #cache = new Map<number, Inflated>();
	#cached = 0;
	/** The message that the inflater is at. */
	#at = 0;
	/** The message after which the context is lost, as its bytes could not be inflated. */
	#broken = Number.POSITIVE_INFINITY;

	/**
	 * @param messages of one direction; they may grow
	 * @param alone whether the sender compresses each message by itself
	 */
	constructor(messages: readonly WireMessage[], agreed: boolean, alone: boolean) {
		this.#messages = messages;
		this.#agreed = agreed;
		this.alone = alone;
	}

	/**
	 * Works towards a message, for about `budget` bytes of input and output, and then at most 2 MiB more.
	 *
	 * @param again whether to begin with the first message once more where the result was not kept
	 * @returns null while it is not reached: ask again
	 */
	reach(index: number, budget: number, again = false): Inflated | null {
		if (!this.#agreed) return { problem: 'not-agreed' };
		const known = this.#known(index);
		if (known !== null) return known;
		if (!this.#messages[index]?.payload) return { problem: 'incomplete' };
		if (this.alone && this.#at !== index) this.#goTo(index);
		else if (index < this.#at) {
			if (!again) return null;
			this.#goTo(0);
		}
		for (let left = budget; left > 0; ) {
			left -= this.#step();
			const found = this.#known(index);
			if (found !== null) return found;
		}
		return null;
	}

	#known(index: number): Inflated | null {
		return this.#cache.get(index) ?? (index > this.#broken ? { problem: 'context-lost' } : null);
	}

	#goTo(index: number): void {
		this.#at = index;
		this.#inflater.reset();
	}

	/** Goes on with the message that the inflater is at. @returns what it cost */
	#step(): number {
		const message = this.#messages[this.#at];
		if (message?.compressed === false) {
			this.#at += 1;
			return 1;
		}
		const inflater = this.#inflater;
		if (inflater.busy) {
			const outcome = inflater.step();
			if (outcome !== null) this.#settle(outcome);
			return STEP_COST;
		}
		if (this.alone) inflater.reset();
		const outcome = message?.payload ? inflater.begin(message.payload) : 'corrupt';
		if (outcome === null) return MESSAGE_COST;
		this.#settle(outcome);
		return MESSAGE_COST + (typeof outcome === 'string' ? 0 : outcome.size);
	}

	#settle(outcome: InflateOutcome): void {
		const index = this.#at;
		this.#at += 1;
		if (typeof outcome === 'string') {
			this.#keep(index, { problem: outcome }, 0);
			if (!this.alone) this.#broken = index;
		} else this.#keep(index, { problem: null, ...outcome }, outcome.data.length);
	}

	#keep(index: number, result: Inflated, size: number): void {
		this.#cache.set(index, result);
		this.#cached += size;
		for (const [old, { problem }] of this.#cache) {
			if (this.#cached <= CACHE_BYTES || old === index) break;
			// Why one can't be inflated takes no memory, and is not found out twice.
			if (problem !== null) continue;
			this.#drop(old);
		}
	}

	#drop(index: number): void {
		const result = this.#cache.get(index);
		if (result?.problem === null) this.#cached -= result.data.length;
		this.#cache.delete(index);
	}
}

const sides = new WeakMap<readonly WireMessage[], InflatedSide>();

/** The inflated messages of one direction of a connection: the same object for as long as the connection lives. */
export function inflatedSide(
	connection: Pick<Connection, 'messages' | 'response'>,
	direction: Direction,
): InflatedSide {
	const messages = connection.messages[direction];
	const known = sides.get(messages);
	if (known !== undefined) return known;
	const agreed = agreedDeflate(connection);
	const alone = direction === 'out' ? agreed?.clientNoContextTakeover : agreed?.serverNoContextTakeover;
	const side = new InflatedSide(messages, agreed !== null, alone === true);
	// Before the response there is nothing to inflate, and it is not known yet how.
	if (connection.response !== null) sides.set(messages, side);
	return side;
}

/** What the response agrees to, as far as it can be understood; null where it does not agree to permessage-deflate. */
export function agreedDeflate({ response }: Pick<Connection, 'response'>): DeflateParameters | null {
	const agreed = extensionsOf(response?.head?.headers ?? []).find(isDeflate);
	return agreed === undefined ? null : readDeflate(agreed);
}
