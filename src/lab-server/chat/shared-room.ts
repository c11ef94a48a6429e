import { KeptRooms } from '../kept-rooms.ts';
import type { LabLimits } from '../limits.ts';
import type { Peer } from '../peer.ts';
import { fields, flag, Misread, number, orNull, text } from '../shared/misread.ts';
import { type CommandLog, type Lost, type Machine, type Shared, SINGLE_SERVER } from '../shared/shared.ts';
import { keepRoom, readKeptRoom, restoreRoom } from './kept-room.ts';
import type { ChatSeat, Tell } from './messages.ts';
import { ChatRoom } from './room.ts';

/** What happens in a room, as it stands in its log. `guest` is the number of a connection to the server that the command is from. */
export type ChatCommand =
	| {
			readonly do: 'join';
			readonly guest: number;
			readonly member: string | null;
			readonly name: string | null;
			/** From 0 up to but not including 1: what the era is made of where one begins with this. */
			readonly chance: number;
			/** One does, because the room has forgotten what was said. */
			readonly anew: boolean;
	  }
	| { readonly do: 'say'; readonly guest: number; readonly text: string; readonly ref: string | null }
	| { readonly do: 'typing' | 'leave'; readonly guest: number };

/** @throws Misread */
export function readCommand(value: unknown): ChatCommand {
	const { do: what, guest, ...rest } = fields(value);
	switch (what) {
		case 'join': {
			const { member, name, chance, anew } = rest;
			const who = { member: orNull(member, text), name: orNull(name, text) };
			return { do: what, guest: number(guest), ...who, chance: number(chance), anew: flag(anew) };
		}
		case 'say':
			return { do: what, guest: number(guest), text: text(rest['text']), ref: orNull(rest['ref'], text) };
		case 'typing':
		case 'leave':
			return { do: what, guest: number(guest) };
		default:
			throw new Misread('a command of a room', value);
	}
}

/** Why somebody can't stay: the room has as many people as it takes, or it is not told any more what happens. */
export type Away = Lost | 'crowded';

/** Somebody who is connected to this server. */
export interface Guest {
	readonly tell: Tell;
	/** They have a seat: nothing of the room was told to them yet. */
	seated(room: ChatRoom, seat: ChatSeat): void;
	/** There is no place for them, or none any more. */
	sentAway(why: Away): void;
}

/** What somebody who came in can do. */
export interface ChatPlace {
	/** @returns false when it can't be said now */
	say(text: string, ref: string | null): boolean;
	typing(): void;
	leave(): void;
}

/** A room as this server has it: what happens in it happens in the order of its log, on every server that somebody entered it through. */
export class SharedRoom implements Machine<ChatCommand> {
	readonly #limits: LabLimits;
	readonly #name: string;
	readonly #shared: Shared;
	readonly #random: () => number;
	/** Connected to this server, by numbers that are given once. */
	readonly #guests = new Map<number, Guest>();
	/** On all servers: by server and number, in the order in which they came. */
	#seats = new Map<string, ChatSeat>();
	#room: ChatRoom | null = null;
	#log: CommandLog<ChatCommand> | null = null;
	#count = 0;
	#hasForgotten = false;

	constructor(name: string, shared: Shared, random: () => number, limits: LabLimits) {
		this.#name = name;
		this.#shared = shared;
		this.#random = random;
		this.#limits = limits;
	}

	get lifetime(): number {
		return this.#limits.chatRoomLifetime;
	}

	/** Connections to this server. */
	get size(): number {
		return this.#guests.size;
	}

	/**
	 * @param member their secret, if they have one
	 * @param name of a person who is new; null for one that the room gives
	 */
	enter(member: string | null, name: string | null, guest: Guest): ChatPlace {
		this.#count += 1;
		const number = this.#count;
		this.#guests.set(number, guest);
		this.#log ??= this.#shared.open(this.#name, this);
		const anew = this.#hasForgotten;
		// Where others have the room too, it may be another one by now than the one that was known here.
		const isNew = this.#room === null || this.#shared !== SINGLE_SERVER;
		const chance = isNew || anew ? this.#random() : 0;
		const joins = this.#log.append({ do: 'join', guest: number, member, name, chance, anew });
		if (joins) this.#hasForgotten = false;
		else this.#sendAway(number, 'away');
		const append = (command: ChatCommand) => this.#guests.has(number) && this.#log?.append(command) === true;
		return {
			say: (text, ref) => append({ do: 'say', guest: number, text, ref }),
			typing: () => this.#guests.has(number) && this.#log?.hint({ do: 'typing', guest: number }),
			leave: () => this.#leave(number),
		};
	}

	apply(command: ChatCommand, author: string): void {
		const key = `${author} ${command.guest}`;
		const seat = this.#seats.get(key);
		if (command.do === 'join') this.#join(key, author, command);
		else if (seat === undefined) return;
		else if (command.do === 'say') this.#room?.say(seat, command.text, command.ref);
		else if (command.do === 'typing') this.#room?.typing(seat);
		else this.#unseat(key, seat);
	}

	gone(author: string): void {
		for (const [key, seat] of this.#seats) if (key.startsWith(`${author} `)) this.#unseat(key, seat);
	}

	keep(): unknown {
		return this.#room === null ? null : keepRoom(this.#room, this.#seats);
	}

	restore(state: unknown): void {
		const { room, seats } =
			state === null ? { room: null, seats: new Map() } : restoreRoom(readKeptRoom(state), this.#limits);
		this.#room = room;
		this.#seats = seats;
	}

	read(value: unknown): ChatCommand {
		return readCommand(value);
	}

	lost(why: Lost): void {
		this.#log = null;
		this.#hasForgotten ||= why === 'forgotten';
		for (const number of [...this.#guests.keys()]) this.#sendAway(number, why);
	}

	#join(key: string, author: string, { guest, member, name, chance, anew }: ChatCommand & { do: 'join' }): void {
		const room = this.#room ?? new ChatRoom(() => chance, this.#limits);
		this.#room = room;
		if (anew) room.beginEra(() => chance);
		const isOwn = author === this.#log?.author;
		if (room.size >= this.#limits.chatPeople) {
			if (isOwn) this.#sendAway(guest, 'crowded');
			return;
		}
		const here = isOwn ? this.#guests.get(guest) : undefined;
		const seat = room.join(member, name, here?.tell ?? (() => {}));
		this.#seats.set(key, seat);
		here?.seated(room, seat);
	}

	#unseat(key: string, seat: ChatSeat): void {
		this.#seats.delete(key);
		this.#room?.leave(seat);
	}

	#leave(number: number): void {
		if (!this.#guests.delete(number)) return;
		this.#log?.append({ do: 'leave', guest: number });
		this.#closeIfEmpty();
	}

	#sendAway(number: number, why: Away): void {
		const guest = this.#guests.get(number);
		this.#guests.delete(number);
		guest?.sentAway(why);
		this.#closeIfEmpty();
	}

	#closeIfEmpty(): void {
		if (this.#guests.size > 0) return;
		this.#log?.close();
		this.#log = null;
	}
}

/** The rooms of the chat, of each host. */
export class ChatRooms extends KeptRooms<SharedRoom> {
	constructor() {
		super(
			({ host, limits }, name, shared) => new SharedRoom(`chat ${name}`, shared, () => host.random(), limits),
			({ chatRooms, chatRoomLifetime }) => ({ rooms: chatRooms, lifetime: chatRoomLifetime }),
		);
	}
}

/** For want of what somebody is sent away. */
const NO_PLACE = {
	rooms: 'There is no place for another room; come back later (limit: chatRooms).',
	full: 'The servers have no place for another room; come back later (limit: sharedLogs).',
	crowded: 'This room has as many people as it takes; come back later (limit: chatPeople).',
};

/** What somebody is told who can't stay. A page can't read the status of a refusal: it is let in, to be told. */
export function sendAway(peer: Peer, why: Away | 'rooms'): void {
	if (why === 'away' || why === 'forgotten') peer.close(1012, 'the room was out of reach: come back and go on');
	else peer.close(1013, NO_PLACE[why]);
}
