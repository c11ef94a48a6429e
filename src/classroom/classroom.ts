import { CLASS_LIMITS } from './limits.ts';
import { NO_SWITCHES, type Refused, type Student, type Switches, type TeacherRun, type Work } from './messages.ts';
import { readName } from './read.ts';

/** What outlasts the server: everything but who is connected. */
export interface KeptStudent extends Omit<Student, 'here'> {
	/** A hash of the secret with which their browser comes back. */
	readonly key: string;
}

/** Where a class is kept. What was written when a method returns is there after a crash. */
export interface ClassStore {
	load(): {
		readonly students: readonly KeptStudent[];
		readonly switches: Switches;
		readonly locked: boolean;
		readonly teacherRun: TeacherRun | null;
	};
	saveStudent(student: KeptStudent): void;
	saveWork(student: number, work: Work): void;
	saveSwitches(switches: Switches, locked: boolean): void;
	saveTeacherRun(shown: TeacherRun | null): void;
	removeStudent(student: number): void;
	/** Deletes everything. */
	clear(): void;
}

interface Seat {
	kept: KeptStudent;
	/** Pages of theirs that are connected. */
	pages: number;
}

/** A class: who is in it, how far they are, and what the teacher has turned on. Knows no connections. */
export class Classroom {
	readonly #store: ClassStore;
	readonly #seats = new Map<number, Seat>();
	readonly #byKey = new Map<string, number>();
	#switches: Switches;
	#locked: boolean;
	#teacherRun: TeacherRun | null;
	#last: number;

	/** @param last the number that was given last, where it is known; numbers of those who were removed are not given again */
	constructor(store: ClassStore, last = 0) {
		this.#store = store;
		this.#last = last;
		const { students, switches, locked, teacherRun } = store.load();
		this.#switches = switches;
		this.#locked = locked;
		this.#teacherRun = teacherRun;
		for (const kept of students) this.#add(kept);
	}

	get last(): number {
		return this.#last;
	}

	get switches(): Switches {
		return this.#switches;
	}

	get locked(): boolean {
		return this.#locked;
	}

	/** What those who are taken along look at. */
	get teacherRun(): TeacherRun | null {
		return this.#teacherRun;
	}

	students(): readonly Student[] {
		return [...this.#seats.keys()].flatMap((id) => this.student(id) ?? []);
	}

	/** @returns null where there is no such student (any more) */
	student(id: number): Student | null {
		const seat = this.#seats.get(id);
		if (seat === undefined) return null;
		const { key: _, ...kept } = seat.kept;
		return { ...kept, here: seat.pages > 0 };
	}

	/**
	 * Takes a seat, or takes one again: who has been here gets their own back, under the name that they have, even when the door is locked.
	 *
	 * @param key a hash of the browser's secret
	 * @param name as it was typed
	 */
	join(key: string, name: string): Student | Refused {
		const known = this.#byKey.get(key);
		const seat = known === undefined ? this.#newSeat(key, name) : this.#seats.get(known);
		if (seat === undefined) return 'code';
		if (typeof seat === 'string') return seat;
		seat.pages += 1;
		return this.student(seat.kept.id) ?? 'code';
	}

	/** One more page of a student who is in the class is connected. @returns whether they are */
	comesBack(id: number): boolean {
		const seat = this.#seats.get(id);
		if (seat !== undefined) seat.pages += 1;
		return seat !== undefined;
	}

	/** One page of a student is gone. */
	leave(id: number): void {
		const seat = this.#seats.get(id);
		if (seat !== undefined) seat.pages = Math.max(0, seat.pages - 1);
	}

	report(id: number, work: Work): void {
		const seat = this.#seats.get(id);
		if (seat === undefined) return;
		const others = seat.kept.work.filter(({ exercise }) => exercise !== work.exercise);
		if (others.length >= CLASS_LIMITS.works) return;
		seat.kept = { ...seat.kept, work: [...others, work] };
		this.#store.saveWork(id, work);
	}

	/** @returns whether anything changed */
	setPage(id: number, page: string): boolean {
		return this.#change(id, { page });
	}

	setHand(id: number, hand: boolean): boolean {
		return this.#change(id, { hand });
	}

	/** @returns null where it is done */
	rename(id: number, typed: string): Refused | null {
		const name = readName(typed);
		if (name === null) return 'name';
		this.#change(id, { name });
		return null;
	}

	/** Forgets a student with all that they did; with the same browser they are somebody new. */
	remove(id: number): void {
		const seat = this.#seats.get(id);
		if (seat === undefined) return;
		this.#seats.delete(id);
		this.#byKey.delete(seat.kept.key);
		this.#store.removeStudent(id);
	}

	turn(switches: Partial<Switches>): void {
		const before = this.#switches.follow;
		this.#switches = { ...this.#switches, ...switches };
		this.#store.saveSwitches(this.#switches, this.#locked);
		if (pathOf(before) !== pathOf(this.#switches.follow)) this.showRun(null);
	}

	/** A run stays behind on the page that it was shown on; where nobody is taken along, none is shown. */
	showRun(shown: TeacherRun | null): void {
		const run = this.#switches.follow === null ? null : shown;
		if (run === this.#teacherRun) return;
		this.#teacherRun = run;
		this.#store.saveTeacherRun(run);
	}

	/** @returns whether there is a run to show it in */
	showMoment(moment: string): boolean {
		if (this.#teacherRun === null) return false;
		this.showRun({ ...this.#teacherRun, moment });
		return true;
	}

	lock(locked: boolean): void {
		this.#locked = locked;
		this.#store.saveSwitches(this.#switches, locked);
	}

	/** Forgets everybody and everything. */
	clear(): void {
		this.#seats.clear();
		this.#byKey.clear();
		this.#switches = NO_SWITCHES;
		this.#locked = false;
		this.#teacherRun = null;
		this.#store.clear();
	}

	#newSeat(key: string, typed: string): Seat | Refused {
		if (this.#locked) return 'locked';
		if (this.#seats.size >= CLASS_LIMITS.students) return 'full';
		const name = readName(typed);
		if (name === null) return 'name';
		const kept = { id: this.#last + 1, key, name, hand: false, page: null, work: [] };
		this.#store.saveStudent(kept);
		return this.#add(kept);
	}

	#add(kept: KeptStudent): Seat {
		const seat = { kept, pages: 0 };
		this.#seats.set(kept.id, seat);
		this.#byKey.set(kept.key, kept.id);
		this.#last = Math.max(this.#last, kept.id);
		return seat;
	}

	#change(id: number, change: Partial<Pick<KeptStudent, 'name' | 'page' | 'hand'>>): boolean {
		const seat = this.#seats.get(id);
		if (seat === undefined) return false;
		const kept = { ...seat.kept, ...change };
		if (kept.name === seat.kept.name && kept.page === seat.kept.page && kept.hand === seat.kept.hand) return false;
		seat.kept = kept;
		this.#store.saveStudent(kept);
		return true;
	}
}

/** A page without what is named on it. */
const pathOf = (page: string | null): string | null => page?.replace(/#.*/, '') ?? null;

/**
 * @param typed what somebody read off the board: with spaces between the letters as they stand there, in small letters, or in the
 * full width of a Chinese keyboard
 * @returns the letters and digits, as a code is written
 */
export const readCode = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]/g, '');
