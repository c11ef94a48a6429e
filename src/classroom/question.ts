/** What is answered: one of several, several in an order, or a number; as the course's predictions have it. */
export type QuestionKind = 'choice' | 'order' | 'number';

/** A question in one language. */
export interface QuestionText {
	readonly text: string;
	/** What can be chosen or put in order; empty where a number is asked for. */
	readonly options: readonly string[];
	/** What a number counts; empty for nothing that is said. */
	readonly unit: string;
}

/** A question to the class. */
export interface Question {
	readonly kind: QuestionKind;
	/** By locale; in all of them it has the same options in the same order. */
	readonly texts: Readonly<Record<string, QuestionText>>;
}

/** Places of options, in the order that is meant; of a choice one; where a number is asked for, that number. */
export type Answer = readonly number[];

/**
 * How it stands: votes are taken, the class talks about it without having seen a result, votes are taken again, the result is shown
 * (peer instruction).
 */
export type QuestionStep = 'vote' | 'discuss' | 'again' | 'shown';

/** How often an answer was given, by rounds. */
export interface Tally {
	/** Null: all other ones together. */
	readonly answer: Answer | null;
	readonly votes: readonly number[];
}

/** A question that was asked. What was voted is told when it is shown, to nobody before. */
export interface AskedQuestion extends Question {
	/** Counted from 1 in this class. */
	readonly number: number;
	readonly step: QuestionStep;
	/** How many have voted in the round that is on, or was last. */
	readonly voted: number;
	/** Null until the result is shown. */
	readonly tallies: readonly Tally[] | null;
}

/** Votes of one round, by student. */
export type Round = ReadonlyMap<number, Answer>;

/** What is kept of a question. */
export interface KeptQuestion extends Question {
	readonly number: number;
	readonly step: QuestionStep;
	/** One, or two once it is voted again. */
	readonly rounds: readonly Round[];
}

export const askQuestion = ({ kind, texts }: Question, number: number): KeptQuestion => ({
	...{ kind, texts, number, step: 'vote' },
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
 * @param locale of a reader
 * @returns the question in their language; where it was not asked in that, in the first one
 */
export function textIn({ texts }: Question, locale: string): QuestionText {
	const known = Object.hasOwn(texts, locale) ? texts[locale] : undefined;
	return known ?? Object.values(texts)[0] ?? { text: '', options: [], unit: '' };
}

/** @returns how many options there are */
export const optionsOf = (question: Question): number => textIn(question, '').options.length;

/** @returns an answer as it is read: "open → close", "11 bytes" */
export function answerIn({ options, unit }: QuestionText, kind: QuestionKind, answer: Answer): string {
	if (kind === 'number') return `${answer[0] ?? ''} ${unit}`.trim();
	return answer.map((option) => options[option] ?? '').join(' → ');
}

function isAnswerTo(question: Question, answer: Answer): boolean {
	if (question.kind === 'number') return answer.length === 1;
	const count = optionsOf(question);
	const areOptions = answer.every((option) => Number.isInteger(option) && option >= 0 && option < count);
	const isLong = question.kind === 'choice' ? answer.length === 1 : answer.length > 0;
	return areOptions && isLong && new Set(answer).size === answer.length;
}

/** @returns the question with the vote: another one of the same student takes the place of theirs. Null where it is not taken */
export function withVote(question: KeptQuestion, student: number, answer: Answer): KeptQuestion | null {
	if (!takesVotes(question) || !isAnswerTo(question, answer)) return null;
	const last = question.rounds.at(-1) ?? new Map();
	return { ...question, rounds: [...question.rounds.slice(0, -1), new Map(last).set(student, answer)] };
}

export function asked({ rounds, ...question }: KeptQuestion): AskedQuestion {
	return {
		...question,
		voted: rounds.at(-1)?.size ?? 0,
		tallies:
			question.step === 'shown'
				? tally(
						question,
						rounds.filter(({ size }) => size > 0),
					)
				: null,
	};
}

/** As many different answers as one can see at a glance; what is rarer is counted together. */
const MOST_TALLIES = 8;

/** @returns of a choice each option in its place, of an order the most common first, of numbers the smallest first */
function tally(question: Question, rounds: readonly Round[]): readonly Tally[] {
	const all = new Map<string, { answer: Answer; votes: number[] }>();
	const of = (answer: Answer): number[] => {
		const key = answer.join(' ');
		const known = all.get(key) ?? { answer, votes: rounds.map(() => 0) };
		all.set(key, known);
		return known.votes;
	};
	if (question.kind === 'choice') for (let option = 0; option < optionsOf(question); option += 1) of([option]);
	for (const [index, round] of rounds.entries()) {
		for (const answer of round.values()) {
			const votes = of(answer);
			votes[index] = (votes[index] ?? 0) + 1;
		}
	}
	if (question.kind === 'choice') return [...all.values()];
	const common = [...all.values()].sort((one, other) => sum(other.votes) - sum(one.votes));
	const shown = common.slice(0, MOST_TALLIES);
	if (question.kind === 'number') shown.sort((one, other) => (one.answer[0] ?? 0) - (other.answer[0] ?? 0));
	const rare = common.slice(MOST_TALLIES);
	const votes = rounds.map((_, index) => sum(rare.map((each) => each.votes[index] ?? 0)));
	return rare.length === 0 ? shown : [...shown, { answer: null, votes }];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** @returns what a student has answered in the round that is on; null where they have not */
export const voteOf = ({ rounds }: KeptQuestion, student: number): Answer | null => rounds.at(-1)?.get(student) ?? null;
