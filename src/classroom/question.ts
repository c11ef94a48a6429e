/** A question to the class, with what can be answered. */
export interface Question {
	readonly text: string;
	readonly options: readonly string[];
}

/**
 * How it stands: votes are taken, the class talks about it without having seen a result, votes are taken again, the result is shown
 * (peer instruction).
 */
export type QuestionStep = 'vote' | 'discuss' | 'again' | 'shown';

/** A question that was asked. What was voted is told when it is shown, to nobody before. */
export interface AskedQuestion extends Question {
	/** Counted from 1 in this class. */
	readonly number: number;
	readonly step: QuestionStep;
	/** How many have voted in the round that is on, or was last. */
	readonly voted: number;
	/** How often each option was chosen, by rounds; null until the result is shown. */
	readonly counts: readonly (readonly number[])[] | null;
}

/** Votes of one round, by student. */
export type Round = ReadonlyMap<number, number>;

/** What is kept of a question. */
export interface KeptQuestion extends Question {
	readonly number: number;
	readonly step: QuestionStep;
	/** One, or two once it is voted again. */
	readonly rounds: readonly Round[];
}

export const askQuestion = ({ text, options }: Question, number: number): KeptQuestion => ({
	...{ text, options, number, step: 'vote' },
	rounds: [new Map()],
});

/** @returns the question as it stands then; a step that can't be taken changes nothing */
export function stepTo(question: KeptQuestion, step: QuestionStep): KeptQuestion {
	if (step === 'vote' || step === question.step) return question;
	if (step === 'again') {
		// There is one second vote: a third would have nothing to be compared with.
		const [first = new Map(), second = new Map()] = question.rounds;
		return { ...question, step, rounds: [first, second] };
	}
	return { ...question, step };
}

export const takesVotes = ({ step }: Pick<KeptQuestion, 'step'>): boolean => step === 'vote' || step === 'again';

/**
 * @param option by its place
 * @returns the question with the vote: another one of the same student takes the place of theirs. Null where it is not taken
 */
export function withVote(question: KeptQuestion, student: number, option: number): KeptQuestion | null {
	if (!takesVotes(question) || question.options[option] === undefined) return null;
	const last = question.rounds.at(-1) ?? new Map();
	return { ...question, rounds: [...question.rounds.slice(0, -1), new Map(last).set(student, option)] };
}

export function asked({ rounds, ...question }: KeptQuestion): AskedQuestion {
	const count = (round: Round): readonly number[] =>
		question.options.map((_, option) => [...round.values()].filter((vote) => vote === option).length);
	return {
		...question,
		voted: rounds.at(-1)?.size ?? 0,
		counts: question.step === 'shown' ? rounds.filter((round) => round.size > 0).map(count) : null,
	};
}

/** @returns what a student has chosen in the round that is on; null where they have not */
export const voteOf = ({ rounds }: KeptQuestion, student: number): number | null => rounds.at(-1)?.get(student) ?? null;
