import type { Person, Said } from './messages.ts';

/**
 * Sends somebody a text.
 *
 * @param isSaid whether it is what somebody said, and no news about people
 */
export type Tell = (text: string, isSaid: boolean) => void;

/** Somebody who is in the room now. */
export interface ChatSeat {
	readonly person: Person;
	/** Their own names for what they said last, with the number that each message got; they outlast the connection. */
	readonly refs: Map<string, number>;
	readonly tell: Tell;
}

/** Who was here, by the secret with which they can come back as the same person. */
export type Known = Pick<ChatSeat, 'person' | 'refs'>;

/** All that there is in a room. */
export interface Contents {
	readonly era: string;
	/** How many people there have been. */
	readonly people: number;
	/** The number of the last message. */
	readonly last: number;
	readonly history: readonly Said[];
	/** By their secrets, in the order in which they are forgotten. */
	readonly known: ReadonlyMap<string, Known>;
	/** In the order in which they came. */
	readonly seats: readonly ChatSeat[];
}
