import type { LabLimits } from '../limits.ts';
import type { ChatSeat, Contents, Known, Person, Said, ServerMessage, Tell } from './messages.ts';
import { write } from './messages.ts';

/** One room: who is in it, and what was said last. */
export class ChatRoom {
	readonly #limits: LabLimits;
	readonly #seats: Set<ChatSeat>;
	/** In the order in which they came, those who came back last. */
	readonly #known: Map<string, Known>;
	#era: string;
	#history: Said[];
	#people: number;
	#last: number;

	/** @param contents of a room that there was; without them one that is made anew */
	constructor(random: () => number, limits: LabLimits, contents: Contents | null = null) {
		this.#limits = limits;
		this.#era = contents?.era ?? eraOf(random());
		this.#people = contents?.people ?? 0;
		this.#last = contents?.last ?? 0;
		this.#history = [...(contents?.history ?? [])];
		this.#known = new Map(contents?.known);
		this.#seats = new Set(contents?.seats);
	}

	/** Numbers begin anew in each room that is made: this tells one that was forgotten from the one that has its name now. */
	get era(): string {
		return this.#era;
	}

	/** The numbers of what was said do not mean any more what they meant. */
	beginEra(random: () => number): void {
		this.#era = eraOf(random());
	}

	get contents(): Contents {
		const { era } = this;
		return {
			era,
			people: this.#people,
			last: this.#last,
			history: this.#history,
			known: this.#known,
			seats: [...this.#seats],
		};
	}

	get size(): number {
		return this.#seats.size;
	}

	/**
	 * @param member their secret, if they have one: with it one person comes back, without it another one comes
	 * @param name of a person who is new; null for one that the room gives
	 */
	join(member: string | null, name: string | null, tell: Tell): ChatSeat {
		const known = member === null ? undefined : this.#known.get(member);
		const { person, refs } = known ?? { person: this.#newPerson(name), refs: new Map<string, number>() };
		if (member !== null) {
			this.#known.delete(member);
			this.#known.set(member, { person, refs });
			const [oldest] = this.#known.keys();
			if (oldest !== undefined && this.#known.size > this.#limits.chatKnown) this.#known.delete(oldest);
		}
		const seat = { person, refs, tell };
		const isNew = !this.#isHere(person);
		this.#seats.add(seat);
		if (isNew) this.#tellOthers(seat, { type: 'joined', from: person });
		return seat;
	}

	leave(seat: ChatSeat): void {
		if (!this.#seats.delete(seat) || this.#isHere(seat.person)) return;
		this.#tellOthers(seat, { type: 'left', from: seat.person });
	}

	/** @returns what somebody who comes in is told about the room, as the last one who did */
	welcome({ person }: ChatSeat, room: string): ServerMessage {
		const people = new Map([...this.#seats].map((seat) => [seat.person.id, seat.person]));
		const first = this.#history[0]?.id ?? this.#last + 1;
		return { type: 'welcome', room, era: this.era, you: person, people: [...people.values()], first, last: this.#last };
	}

	/** @returns what was said behind that message, as far as it is kept */
	since(id: number): readonly Said[] {
		return this.#history.filter((said) => said.id > id);
	}

	/** Says something to all. What this person has said under the same name already is told to them alone. */
	say(seat: ChatSeat, text: string, ref: string | null): void {
		const before = ref === null ? undefined : seat.refs.get(ref);
		const said =
			this.#history.find(({ id }) => id === before) ??
			(before === undefined ? this.#keep(seat.person, text) : { id: before, from: seat.person, text });
		if (ref !== null && before === undefined) this.#remember(seat.refs, ref, said.id);
		seat.tell(write({ type: 'message', ...said, ...(ref === null ? {} : { ref }) }), true);
		if (before === undefined) this.#tellOthers(seat, { type: 'message', ...said });
	}

	typing(seat: ChatSeat): void {
		this.#tellOthers(seat, { type: 'typing', from: seat.person });
	}

	#newPerson(name: string | null): Person {
		this.#people += 1;
		return { id: this.#people, name: name ?? `Guest ${this.#people}` };
	}

	/** With one connection or with several. */
	#isHere(person: Person): boolean {
		for (const seat of this.#seats) if (seat.person.id === person.id) return true;
		return false;
	}

	#keep(from: Person, text: string): Said {
		this.#last += 1;
		const said = { id: this.#last, from, text };
		this.#history.push(said);
		if (this.#history.length > this.#limits.chatHistory) this.#history.shift();
		return said;
	}

	#remember(refs: Map<string, number>, ref: string, id: number): void {
		refs.set(ref, id);
		const [oldest] = refs.keys();
		if (oldest !== undefined && refs.size > this.#limits.chatRefs) refs.delete(oldest);
	}

	#tellOthers(seat: ChatSeat, message: ServerMessage): void {
		const text = write(message);
		for (const other of this.#seats) if (other !== seat) other.tell(text, message.type === 'message');
	}
}

const eraOf = (chance: number): string =>
	Math.floor(chance * 2 ** 32)
		.toString(16)
		.padStart(8, '0');
