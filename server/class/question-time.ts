import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { DeskOrder, SeatMessage } from '../../src/classroom/messages.ts';
import type { Questions } from '../../src/classroom/questions.ts';
import type { Host } from '../../src/lab-server/host.ts';
import { type ClassLines, type PageLine, send } from './class-lines.ts';

/** The question of a class: who is told what of it, and when. */
export class QuestionTime {
	readonly #host: Host;
	readonly #questions: Questions;
	readonly #lines: ClassLines;
	#telling = false;

	constructor(host: Host, questions: Questions, lines: ClassLines) {
		this.#host = host;
		this.#questions = questions;
		this.#lines = lines;
	}

	/** A page of a student has come. */
	greetSeat(line: PageLine, student: number): void {
		send(line, { type: 'question', asked: this.#questions.asked, mine: this.#questions.voteOf(student) });
	}

	direct(order: Extract<DeskOrder, { type: 'ask' | 'step' }>): void {
		if (order.type === 'ask') this.#questions.ask({ kind: order.kind, texts: order.texts });
		else this.#questions.step(order.step);
		this.tellAll();
	}

	hear(student: number, { question, answer }: Extract<SeatMessage, { type: 'vote' }>): void {
		if (this.#questions.vote(student, question, answer)) this.#tellDesksSoon();
		// Where it was not taken, this says how the question stands.
		const { asked } = this.#questions;
		this.#lines.toSeats(student, { type: 'question', asked, mine: this.#questions.voteOf(student) });
	}

	forget(student: number): void {
		this.#questions.forget(student);
		this.#tellDesksSoon();
	}

	/** Everything was deleted. */
	reset(): void {
		this.#questions.reset();
	}

	/** Everybody is told how it stands. */
	tellAll(): void {
		const { asked } = this.#questions;
		this.#lines.toEachSeat((student) => ({ type: 'question', asked, mine: this.#questions.voteOf(student) }));
		this.#lines.toDesks({ type: 'question', asked });
	}

	/** A class votes all at once. */
	#tellDesksSoon(): void {
		if (this.#telling) return;
		this.#telling = true;
		this.#host.wait(CLASS_LIMITS.tell, () => {
			this.#telling = false;
			this.#lines.toDesks({ type: 'question', asked: this.#questions.asked });
		});
	}
}
