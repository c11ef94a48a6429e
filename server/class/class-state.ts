import { Classroom } from '../../src/classroom/classroom.ts';
import { GivenLabs } from '../../src/classroom/given-labs.ts';
import type { DeskOrder, SeatMessage, ToDesk } from '../../src/classroom/messages.ts';
import { Questions } from '../../src/classroom/questions.ts';
import { readDeskMessage, readSeatMessage } from '../../src/classroom/read.ts';
import type { Host } from '../../src/lab-server/host.ts';
import { fields, list, Misread, number, pair, text } from '../../src/lab-server/shared/misread.ts';
import { ClassLines, type PageLine, send } from './class-lines.ts';
import { DeskOrders } from './desk-orders.ts';
import { QuestionTime } from './question-time.ts';
import { SqliteStore } from './sqlite-store.ts';

/** What happens in a class, as it stands in its log. `page` is the number of a connection to the server that the command is from. */
export type ClassCommand =
	/** `key`: a hash of the browser's secret. */
	| { readonly do: 'join'; readonly page: number; readonly key: string; readonly name: string }
	/** `t`: ms since the epoch by that server's clock. */
	| { readonly do: 'hear'; readonly page: number; readonly message: SeatMessage; readonly t: number }
	| { readonly do: 'order'; readonly page: number; readonly order: DeskOrder }
	| { readonly do: 'leave'; readonly page: number };

/** @throws Misread */
export function readCommand(value: unknown): ClassCommand {
	const { do: what, page: numbered, key, name, message, t, at, order } = fields(value);
	const page = number(numbered);
	switch (what) {
		case 'join':
			return { do: what, page, key: text(key), name: text(name) };
		case 'hear': {
			const heard = readSeatMessage(JSON.stringify(message));
			if (heard === null) throw new Misread('a message of a student', message);
			// A server of an earlier version has written `at`.
			return { do: what, page, message: heard, t: number(t ?? at) };
		}
		case 'order': {
			const read = readDeskMessage(JSON.stringify(order));
			if (read === null || read.type === 'still-there') throw new Misread('an order', order);
			return { do: what, page, order: read };
		}
		case 'leave':
			return { do: what, page };
		default:
			throw new Misread('a command of a class', value);
	}
}

/** What a desk is told that is no matter of the class itself. */
type DeskSurroundings = () => Pick<Extract<ToDesk, { type: 'desk' }>, 'code' | 'addresses' | 'reached'>;

interface Page {
	readonly line: PageLine;
	readonly student: number;
}

/** A page that is connected to another server, which tells it. */
const elsewhere = (): PageLine => ({ send() {}, close() {} });

/** A class: who is in it, what goes on, and the lines of those who are connected. */
export class ClassState {
	readonly lines: ClassLines;
	readonly room: Classroom;
	readonly orders: DeskOrders;
	readonly #store: SqliteStore;
	readonly #questions: Questions;
	readonly #questionTime: QuestionTime;
	readonly #labs: GivenLabs;
	readonly #surroundings: DeskSurroundings;
	/** Of students, on all servers, by server and number. */
	readonly #pages = new Map<string, Page>();

	constructor(host: Host, store: SqliteStore, surroundings: DeskSurroundings, last = { student: 0, question: 0 }) {
		this.#store = store;
		this.#surroundings = surroundings;
		this.room = new Classroom(store, last.student);
		this.lines = new ClassLines(host, (ids) => ({
			type: 'students',
			changed: ids.flatMap((id) => this.room.student(id) ?? []),
			gone: ids.filter((id) => this.room.student(id) === null),
		}));
		this.#questions = new Questions(store, last.question);
		this.#questionTime = new QuestionTime(host, this.#questions, this.lines);
		this.#labs = new GivenLabs(store);
		this.orders = new DeskOrders(this.room, this.lines, this.#questionTime, this.#labs, () => this.everything());
	}

	/**
	 * @param kept what `keep` returned; null for a class that is new
	 * @throws Misread
	 */
	static restore(host: Host, kept: unknown, surroundings: DeskSurroundings): ClassState {
		const store = new SqliteStore(':memory:');
		if (kept === null) return new ClassState(host, store, surroundings);
		const { tables, student, question, pages } = fields(kept);
		store.fill(tables);
		const state = new ClassState(host, store, surroundings, { student: number(student), question: number(question) });
		for (const [key, id] of list(pages, (entry) => pair(entry, text, number))) state.#back(key, id);
		return state;
	}

	/** @returns plain data that JSON can hold */
	keep(): unknown {
		return {
			tables: this.#store.tables(),
			student: this.room.last,
			question: this.#questions.last,
			pages: [...this.#pages].map(([key, { student }]) => [key, student]),
		};
	}

	/** @param line null for a page that is connected to another server */
	seat(key: string, student: number, line: PageLine | null): void {
		const { name = '', hand = false } = this.room.student(student) ?? {};
		const page = { student, line: line ?? elsewhere() };
		this.#pages.set(key, page);
		this.lines.addSeat(student, page.line);
		this.lines.change(student);
		if (line === null) return;
		// In front of what may take them to one of these.
		if (this.#labs.all.length > 0) send(line, this.labs());
		send(line, { type: 'seated', student, name, hand, spread: this.lines.spread, ...this.room.switches });
		const shown = this.room.teacherRun;
		if (shown !== null) send(line, { type: 'teacher-run', shown });
		this.#questionTime.greetSeat(line, student);
	}

	leave(key: string): void {
		const page = this.#pages.get(key);
		this.#pages.delete(key);
		if (page === undefined || !this.lines.leaveSeat(page.student, page.line)) return;
		this.room.leave(page.student);
		this.lines.change(page.student);
	}

	/** All pages of that server are gone. */
	leaveAll(server: string): void {
		for (const key of this.#pages.keys()) if (key.startsWith(`${server} `)) this.leave(key);
	}

	/** @param t when it was said, in ms since the epoch */
	hear(key: string, message: SeatMessage, t: number): void {
		const page = this.#pages.get(key);
		if (page === undefined) return;
		const { student, line } = page;
		switch (message.type) {
			case 'work': {
				const { exercise, outcome, failing, attempts } = message;
				this.room.report(student, { exercise, outcome, failing, attempts, t });
				this.lines.change(student);
				send(line, { type: 'noted', exercise, attempts });
				break;
			}
			case 'page':
				if (this.room.setPage(student, message.page)) this.lines.change(student);
				break;
			case 'hand':
				if (this.room.setHand(student, message.up)) this.lines.change(student);
				this.lines.toSeats(student, { type: 'hand', up: message.up });
				break;
			case 'vote':
				this.#questionTime.hear(student, message);
				break;
			case 'shown':
				this.lines.toDesks({ ...message, student });
				break;
			case 'still-there':
				send(line, { type: 'still-there' });
		}
	}

	/** The labs of the teacher's own. */
	labs() {
		return { type: 'labs', labs: this.#labs.all } as const;
	}

	everything(): ToDesk {
		return {
			type: 'desk',
			...this.#surroundings(),
			locked: this.room.locked,
			asked: this.#questions.asked,
			spread: this.lines.spread,
			students: this.room.students(),
			...this.room.switches,
		};
	}

	/** A page that was here when the class was kept. */
	#back(key: string, student: number): void {
		if (!this.room.comesBack(student)) return;
		const line = elsewhere();
		this.#pages.set(key, { student, line });
		this.lines.addSeat(student, line);
	}
}
