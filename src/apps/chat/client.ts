import { keepConnected, type Link, type Standing } from '../keep-connected.ts';

export interface Person {
	readonly id: number;
	readonly name: string;
}

/** What somebody said: numbered by the room, from 1 on and without a gap. */
export interface Said {
	readonly id: number;
	readonly from: Person;
	readonly text: string;
}

/** What a page of the chat is told. */
export interface ChatListener {
	standing(standing: Standing): void;
	welcome(you: Person, people: readonly Person[]): void;
	people(people: readonly Person[]): void;
	/** Each message once, in the order of their numbers. */
	said(message: Said): void;
	/** So many messages before the next one are no longer kept by the room. */
	missed(count: number): void;
	/** What was said here: `waits` until the room has answered; with a problem the room does not take it. */
	sent(ref: string, state: 'waits' | 'done' | { readonly problem: string }, text: string): void;
	typing(person: Person): void;
}

/** Of the message format. */
const VERSION = 1;
/** The room remembers the names of so many messages of a person: more may not be under way. */
const MOST_UNDER_WAY = 16;
/** Whoever gets no answer for so long has a dead connection. */
const PATIENCE = 8_000;

export interface Chat {
	readonly link: Link;
	/** @returns whether it is under way; false: too many are already */
	say(text: string): boolean;
	typing(): void;
}

/**
 * Takes part in a room.
 *
 * @param addressOf the address of the room for somebody who has all messages up to `since` of its `era`
 * @param nonce begins the names of messages: those of one page are not those of another
 */
export function joinChat(
	addressOf: (place: { since: number; era: string | null }) => string,
	on: ChatListener,
	nonce: string,
): Chat {
	let era: string | null = null;
	let last = 0;
	let count = 0;
	const people = new Map<number, Person>();
	/** Said here and not answered yet, by the name that we gave it, in order. */
	const underWay = new Map<string, string>();
	let impatience: ReturnType<typeof setTimeout> | undefined;

	const link = keepConnected(() => addressOf({ since: last, era }), { standing: on.standing, message: hear });

	function hear(data: string | ArrayBuffer): void {
		if (typeof data !== 'string') return;
		const message = JSON.parse(data);
		// A server that was updated meanwhile: what it says means something else.
		if (message.v !== VERSION) link.close();
		else if (message.type === 'welcome') welcome(message);
		else if (message.type === 'message') heard(message);
		else if (message.type === 'error') answered(message.ref, { problem: message.message });
		else if (message.type === 'typing') on.typing(message.from);
		else if (message.type === 'joined' || message.type === 'left') {
			if (message.type === 'joined') people.set(message.from.id, message.from);
			else people.delete(message.from.id);
			on.people([...people.values()]);
		}
	}

	/** Comes first on every connection. */
	function welcome(room: { era: string; first: number; you: Person; people: readonly Person[] }): void {
		// The room was made anew: its numbers begin from 1.
		if (room.era !== era) last = 0;
		if (era !== null && room.first > last + 1) on.missed(room.first - last - 1);
		era = room.era;
		last = Math.max(last, room.first - 1);
		people.clear();
		for (const person of room.people) people.set(person.id, person);
		on.welcome(room.you, room.people);
		// Perhaps the room heard them and only its answer was lost: by their names it knows, and says them once.
		for (const [ref, text] of underWay) sendAgain(ref, text);
	}

	function heard({ id, from, text, ref }: Said & { ref?: string }): void {
		if (id > last) {
			last = id;
			on.said({ id, from, text });
		}
		if (ref !== undefined) answered(ref, 'done');
	}

	function answered(ref: string | undefined, state: 'done' | { problem: string }): void {
		const text = ref === undefined ? undefined : underWay.get(ref);
		if (ref === undefined || text === undefined) return;
		underWay.delete(ref);
		clearTimeout(impatience);
		if (underWay.size > 0) wait();
		on.sent(ref, state, text);
	}

	function sendAgain(ref: string, text: string): void {
		if (link.send(JSON.stringify({ v: VERSION, type: 'say', text, ref }))) wait();
	}

	function wait(): void {
		clearTimeout(impatience);
		impatience = setTimeout(() => link.renew(), PATIENCE);
	}

	return {
		link,
		say(text) {
			if (underWay.size >= MOST_UNDER_WAY) return false;
			count += 1;
			const ref = `${nonce}${count}`;
			underWay.set(ref, text);
			on.sent(ref, 'waits', text);
			sendAgain(ref, text);
			return true;
		},
		typing() {
			link.send(JSON.stringify({ v: VERSION, type: 'typing' }));
		},
	};
}
