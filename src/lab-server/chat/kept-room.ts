import type { LabLimits } from '../limits.ts';
import { fields, list, number, pair, text } from '../shared/misread.ts';
import type { ChatSeat, Person, Said } from './messages.ts';
import { ChatRoom } from './room.ts';

/** A room as plain data. People are named by their numbers. */
export interface KeptRoom {
	readonly era: string;
	/** How many people there have been. */
	readonly people: number;
	/** The number of the last message. */
	readonly last: number;
	readonly history: readonly Said[];
	/** Everybody who is here or may come back, with their own names for what they said last. */
	readonly persons: readonly { readonly person: Person; readonly refs: readonly (readonly [string, number])[] }[];
	/** Secrets, in the order in which they are forgotten. */
	readonly known: readonly (readonly [string, number])[];
	/** Who is here, by their keys. */
	readonly seats: readonly (readonly [string, number])[];
}

/** @param seats all who are in the room, by their keys, in the order in which they came */
export function keepRoom(room: ChatRoom, seats: ReadonlyMap<string, ChatSeat>): KeptRoom {
	const { known, seats: _, ...rest } = room.contents;
	const all = [...known.values(), ...seats.values()];
	const persons = new Map(all.map(({ person, refs }) => [person.id, { person, refs: [...refs] }]));
	return {
		...rest,
		persons: [...persons.values()],
		known: [...known].map(([secret, { person }]) => [secret, person.id]),
		seats: [...seats].map(([key, { person }]) => [key, person.id]),
	};
}

/** @returns the same room as it was kept, and who was in it, by their keys; nobody hears anything there */
export function restoreRoom(
	{ persons, known, seats, ...rest }: KeptRoom,
	limits: LabLimits,
): {
	readonly room: ChatRoom;
	readonly seats: Map<string, ChatSeat>;
} {
	const byId = new Map(persons.map(({ person, refs }) => [person.id, { person, refs: new Map(refs) }]));
	const of = <Key>([key, id]: readonly [Key, number]) => {
		const found = byId.get(id);
		return found === undefined ? [] : [[key, found] as const];
	};
	const sitting = new Map(seats.flatMap(of).map(([key, person]) => [key, { ...person, tell() {} }]));
	const contents = { ...rest, known: new Map(known.flatMap(of)), seats: [...sitting.values()] };
	return { room: new ChatRoom(() => 0, limits, contents), seats: sitting };
}

/** @throws Misread */
export function readKeptRoom(value: unknown): KeptRoom {
	const { era, people, last, history, persons, known, seats } = fields(value);
	const byNumber = (entry: unknown) => pair(entry, text, number);
	return {
		era: text(era),
		people: number(people),
		last: number(last),
		history: list(history, readSaid),
		persons: list(persons, (entry) => {
			const { person, refs } = fields(entry);
			return { person: readPerson(person), refs: list(refs, byNumber) };
		}),
		known: list(known, byNumber),
		seats: list(seats, byNumber),
	};
}

function readPerson(value: unknown): Person {
	const { id, name } = fields(value);
	return { id: number(id), name: text(name) };
}

function readSaid(value: unknown): Said {
	const { id, from, text: said } = fields(value);
	return { id: number(id), from: readPerson(from), text: text(said) };
}
