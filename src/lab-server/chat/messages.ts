import { utf8Length } from '../../protocol/utf8.ts';
import type { LabLimits } from '../limits.ts';

/** Of the message format. Each message says it, so that both sides notice when they do not speak the same. */
export const VERSION = 1;

/** Somebody in a room, as all others see them. */
export interface Person {
	/** In this room, from 1 on. */
	readonly id: number;
	readonly name: string;
}

/** What was said. */
export interface Said {
	/** Numbers messages of a room in their order, from 1 on, without a gap. */
	readonly id: number;
	readonly from: Person;
	readonly text: string;
}

/** What the server says. */
export type ServerMessage =
	| {
			readonly type: 'welcome';
			readonly room: string;
			/** Another one than before: the room was made anew, and numbers begin from 1 again. */
			readonly era: string;
			readonly you: Person;
			readonly people: readonly Person[];
			/** Of the oldest message that is kept, and of the last one: 1 and 0 in a room where nothing was said. */
			readonly first: number;
			readonly last: number;
	  }
	| { readonly type: 'joined' | 'left' | 'typing'; readonly from: Person }
	/** `ref` is there for who said it, and only for them: it is the answer. */
	| ({ readonly type: 'message'; readonly ref?: string } & Said)
	| { readonly type: 'error'; readonly message: string; readonly ref?: string };

/** @returns the text of a message */
export const write = (message: ServerMessage): string => JSON.stringify({ v: VERSION, ...message });

/** What a client says. */
export type ChatClientMessage =
	/** `ref` is the client's own name for it: sent again with the same one, it is still one message. */
	{ readonly type: 'say'; readonly text: string; readonly ref: string | null } | { readonly type: 'typing' };

/** What can't be read: a sentence that says what to do, and the message's name if that could be read. */
export interface Unreadable {
	readonly problem: string;
	readonly ref: string | null;
}

/**
 * Reads a message from anybody.
 *
 * @param text null where the message was binary
 */
export function read(text: string | null, { chatRefBytes, chatTextBytes }: LabLimits): ChatClientMessage | Unreadable {
	if (text === null) return unreadable('Messages are text: {"v":1,"type":"say","text":"Hello","ref":"1"}.');
	const message = parsed(text);
	if (message === null)
		return unreadable('That is no JSON object: {"v":1,"type":"say","text":"Hello","ref":"1"} is one.');
	const { v, type, text: said, ref } = message;
	if (v !== VERSION) return unreadable(`"v" must be ${VERSION}: it is the version that this server speaks.`);
	if (type === 'typing') return { type };
	if (type !== 'say') return unreadable('"type" must be "say" or "typing".');
	if (ref !== undefined && !(typeof ref === 'string' && fits(ref, chatRefBytes))) {
		return unreadable(`"ref" must be a text of 1 to ${chatRefBytes} bytes.`);
	}
	if (typeof said !== 'string' || !fits(said, chatTextBytes)) {
		return unreadable(`"text" must be a text of 1 to ${chatTextBytes} bytes.`, ref);
	}
	return { type, text: said, ref: ref ?? null };
}

const unreadable = (problem: string, ref?: string): Unreadable => ({ problem, ref: ref ?? null });

const fits = (text: string, bytes: number): boolean => text !== '' && utf8Length(text) <= bytes;

function parsed(text: string): Partial<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}

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
