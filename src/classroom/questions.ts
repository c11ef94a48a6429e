import {
	type Answer,
	type AskedQuestion,
	asked,
	askQuestion,
	type KeptQuestion,
	type Question,
	type QuestionStep,
	stepTo,
	voteOf,
	withVote,
} from './question.ts';

/** Where the question and its votes are kept. What was written when a method returns is there after a crash. */
export interface QuestionStore {
	loadQuestion(): KeptQuestion | null;
	/** The question without its votes, which are as they were; those of another one are deleted. */
	saveQuestion(question: KeptQuestion | null): void;
	saveVote(round: number, student: number, answer: Answer): void;
}

/** The question that the class has, one at a time. */
export class Questions {
	readonly #store: QuestionStore;
	#question: KeptQuestion | null;
	#last: number;

	/** @param last the number that was given last, where it is known */
	constructor(store: QuestionStore, last = 0) {
		this.#store = store;
		this.#question = store.loadQuestion();
		this.#last = Math.max(last, this.#question?.number ?? 0);
	}

	get last(): number {
		return this.#last;
	}

	get asked(): AskedQuestion | null {
		return this.#question && asked(this.#question);
	}

	/** @returns what a student has answered in the round that is on */
	voteOf(student: number): Answer | null {
		return this.#question && voteOf(this.#question, student);
	}

	ask(question: Question): void {
		this.#last += 1;
		this.#save(askQuestion(question, this.#last));
	}

	/** @param step null: the question is over, and its votes are deleted */
	step(step: QuestionStep | null): void {
		if (this.#question !== null) this.#save(step === null ? null : stepTo(this.#question, step));
	}

	/**
	 * @param number of the question that the student saw
	 * @returns whether the vote was taken
	 */
	vote(student: number, number: number, answer: Answer): boolean {
		const before = this.#question;
		const after = before?.number === number ? withVote(before, student, answer) : null;
		if (after === null) return false;
		this.#question = after;
		this.#store.saveVote(after.rounds.length, student, answer);
		return true;
	}

	/** A student is gone from the class, with their votes. */
	forget(student: number): void {
		if (this.#question === null) return;
		const rounds = this.#question.rounds.map((round) => new Map([...round].filter(([voter]) => voter !== student)));
		this.#question = { ...this.#question, rounds };
	}

	/** Everything was deleted. */
	reset(): void {
		this.#question = null;
	}

	#save(question: KeptQuestion | null): void {
		this.#question = question;
		this.#store.saveQuestion(question);
	}
}
