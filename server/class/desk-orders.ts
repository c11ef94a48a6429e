import type { Classroom } from '../../src/classroom/classroom.ts';
import type { GivenLabs } from '../../src/classroom/given-labs.ts';
import type { DeskOrder, Refused, Switches, ToDesk } from '../../src/classroom/messages.ts';
import type { ClassLines } from './class-lines.ts';
import type { QuestionTime } from './question-time.ts';

/** What the teacher wants done. */
export class DeskOrders {
	readonly #room: Classroom;
	readonly #lines: ClassLines;
	readonly #questions: QuestionTime;
	readonly #labs: GivenLabs;
	readonly #everything: () => ToDesk;

	/** @param everything what a desk is told when it comes */
	constructor(room: Classroom, lines: ClassLines, questions: QuestionTime, labs: GivenLabs, everything: () => ToDesk) {
		this.#room = room;
		this.#lines = lines;
		this.#questions = questions;
		this.#labs = labs;
		this.#everything = everything;
	}

	/** @returns null where it is done */
	carryOut(order: DeskOrder): Refused | null {
		switch (order.type) {
			case 'follow':
				return this.#follow(order.page);
			case 'show-run':
				this.#room.showRun(order.shown);
				return this.#tellRun();
			case 'show-moment':
				if (this.#room.showMoment(order.moment))
					this.#lines.toSeats(null, { type: 'teacher-moment', moment: order.moment });
				return null;
			case 'pause':
				return this.#turn({ pause: order.on });
			case 'pace':
				return this.#turn({ pace: order.lessons });
			case 'lock':
				this.#room.lock(order.on);
				return this.#turn({});
			case 'rename': {
				const problem = this.#room.rename(order.student, order.name);
				if (problem === null) this.#reseat(order.student);
				return problem;
			}
			case 'lower':
				if (this.#room.setHand(order.student, false)) this.#lines.change(order.student);
				this.#lines.toSeats(order.student, { type: 'hand', up: false });
				return null;
			case 'show':
				this.#lines.toSeats(order.student, { type: 'show' });
				return null;
			case 'give':
				this.#lines.toSeats(order.student, { type: 'give', lab: order.lab, code: order.code });
				return null;
			case 'give-lab':
				return this.#labs.give(order.lab) ?? this.#tellLabs();
			case 'take-lab':
				this.#labs.takeBack(order.lab);
				return this.#tellLabs();
			case 'remove':
				this.#lines.endSeats(order.student, 'removed');
				this.#room.remove(order.student);
				this.#questions.forget(order.student);
				this.#lines.change(order.student);
				return null;
			case 'ask':
			case 'step':
				this.#questions.direct(order);
				return null;
			case 'end':
				this.#lines.endSeats(null, 'ended');
				this.#room.clear();
				this.#questions.reset();
				this.#labs.reset();
				this.#lines.toDesks({ type: 'ended' });
				this.#lines.toDesks(this.#everything());
				return this.#tellLabs();
		}
	}

	#follow(page: string | null): null {
		const before = this.#room.teacherRun;
		this.#turn({ follow: page });
		return this.#room.teacherRun === before ? null : this.#tellRun();
	}

	#tellRun(): null {
		this.#lines.toSeats(null, { type: 'teacher-run', shown: this.#room.teacherRun });
		return null;
	}

	#tellLabs(): null {
		const message = { type: 'labs', labs: this.#labs.all } as const;
		this.#lines.toSeats(null, message);
		this.#lines.toDesks(message);
		return null;
	}

	#turn(switches: Partial<Switches>): null {
		this.#room.turn(switches);
		this.#lines.toSeats(null, { type: 'switches', ...this.#room.switches });
		this.#lines.toDesks({ type: 'switches', locked: this.#room.locked, ...this.#room.switches });
		return null;
	}

	#reseat(student: number): void {
		const { name, hand } = this.#room.student(student) ?? {};
		this.#lines.change(student);
		if (name === undefined || hand === undefined) return;
		const { spread } = this.#lines;
		this.#lines.toSeats(student, { type: 'seated', student, name, hand, spread, ...this.#room.switches });
	}
}
