import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { Refused, ToDesk, ToSeat } from '../../src/classroom/messages.ts';
import type { Host } from '../../src/lab-server/host.ts';
import type { Peer } from '../../src/lab-server/peer.ts';

/** A page that is connected, or one that another server has and tells. */
export type PageLine = Pick<Peer, 'send' | 'close'>;

/** What the desks are told of students whose ids are given. */
type Tell = (students: readonly number[]) => ToDesk;

/** Who is connected, and what is said to them. A message to many is written once. */
export class ClassLines {
	readonly #host: Host;
	readonly #tell: Tell;
	readonly #desks = new Set<Peer>();
	readonly #seats = new Map<number, Set<PageLine>>();
	/** Students whom the desk is to be told of. */
	readonly #changed = new Set<number>();
	#pages = 0;
	#telling = false;

	constructor(host: Host, tell: Tell) {
		this.#host = host;
		this.#tell = tell;
	}

	/** In what time pages that lose the class are to come back, in ms: the more there are, the longer. */
	get spread(): number {
		const { least, most, each } = CLASS_LIMITS.spread;
		return Math.min(most, Math.max(least, each * (this.#pages + this.#desks.size)));
	}

	isDesk(peer: Peer): boolean {
		return this.#desks.has(peer);
	}

	/** A desk, until it is gone. */
	addDesk(peer: Peer): void {
		this.#desks.add(peer);
		peer.onClose(() => this.#desks.delete(peer));
	}

	/** A page of a student. */
	addSeat(student: number, line: PageLine): void {
		const pages = this.#seats.get(student) ?? new Set();
		this.#seats.set(student, pages.add(line));
		this.#pages += 1;
	}

	/** @returns false where the page had no seat any more */
	leaveSeat(student: number, line: PageLine): boolean {
		const pages = this.#seats.get(student);
		if (pages?.delete(line) !== true) return false;
		this.#pages -= 1;
		if (pages.size === 0) this.#seats.delete(student);
		return true;
	}

	/** @param student null: everybody */
	endSeats(student: number | null, type: 'removed' | 'ended'): void {
		for (const [id, pages] of this.#of(student)) {
			for (const peer of [...pages]) {
				this.leaveSeat(id, peer);
				send(peer, { type });
				peer.close(1000);
			}
		}
	}

	/** @param student null: everybody */
	toSeats(student: number | null, message: ToSeat): void {
		const text = JSON.stringify(message);
		for (const [, pages] of this.#of(student)) for (const peer of pages) peer.send(text, false);
	}

	/** What each is told is their own. */
	toEachSeat(message: (student: number) => ToSeat): void {
		for (const student of this.#seats.keys()) this.toSeats(student, message(student));
	}

	toDesks(message: ToDesk): void {
		const text = JSON.stringify(message);
		for (const desk of this.#desks) desk.send(text, false);
	}

	/** What thirty students do in the same moment is told once. */
	change(student: number): void {
		this.#changed.add(student);
		if (this.#telling) return;
		this.#telling = true;
		this.#host.wait(CLASS_LIMITS.tell, () => {
			this.#telling = false;
			const ids = [...this.#changed];
			this.#changed.clear();
			if (this.#desks.size > 0) this.toDesks(this.#tell(ids));
		});
	}

	#of(student: number | null): readonly (readonly [number, Set<PageLine>])[] {
		if (student === null) return [...this.#seats];
		const pages = this.#seats.get(student);
		return pages === undefined ? [] : [[student, pages]];
	}
}

export const send = (peer: PageLine, message: ToSeat | ToDesk): void => peer.send(JSON.stringify(message), false);

export function refuse(peer: PageLine, why: Refused): null {
	send(peer, { type: 'refused', why });
	return null;
}
