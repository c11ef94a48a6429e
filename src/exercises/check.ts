import type { TraceModel } from '../trace/model.ts';
import type { Claim, LabPrediction } from './prediction.ts';
import type { OwnSentences, Seen } from './say.ts';
import type { TwoPrograms } from './scripted-client.ts';

/**
 * One requirement of an exercise: a predicate over the trace, never over the source text.
 *
 * @returns null when the trace satisfies it; otherwise what was seen instead
 */
export type Check = (trace: TraceModel) => Seen | null;

/** The views of a trace, by the names of their tabs. */
export type ViewName = 'timeline' | 'handshake' | 'frames' | 'states' | 'buffer';

/**
 * Those that the server draws, so that they can stand in a page before its script runs. The styles of `buffer` come with
 * `BufferFigure` only.
 */
export type DrawnView = Exclude<ViewName, 'states'>;

/** What is checked of an exercise. */
export interface ExerciseDefinition {
	/** By id, in the order in which they are shown; an id appears as `data-check`. */
	readonly checks: Readonly<Record<string, Check>>;
	/**
	 * Answers that are plausible and wrong: for each file `wrong/<name>.js` the id of the sentence that it must get. Two at
	 * least, that nobody would be ashamed of.
	 */
	readonly wrong: Readonly<Record<string, string>>;
	/** For `<Parsons>`, which asks for lines of the solution in order. */
	readonly parsons?: {
		/** The first of them, and the first one after them: numbers from 0, blank lines not counted. */
		readonly part: readonly [from: number, to: number];
		/** A line that looks as if it belonged there. */
		readonly distractor: string;
		/** Lines of that part, by number from 0, of which either may come first. */
		readonly together?: readonly (readonly number[])[];
	};
}

/**
 * What of a run is another the next time, although nobody has changed anything.
 *
 * - `done`: what the server sends is random or measured. No run is compared with another.
 * - `heard`: it is a race what is heard, in which order, or which ping is the last: between the page's clock and the server's, or
 *   between events and promises. On a busy machine either may be late: runs are compared without what only listeners tell, and
 *   without pings, and an exercise is graded on its recordings only.
 * - `all`: both. Nothing is compared, and an exercise is graded on its recordings only.
 */
export type Variation = 'done' | 'heard' | 'all';

/** What `content/labs/<group>/<lab>/lab.ts` exports by default: all of a lab that is no text. */
export interface LabDefinition {
	/** The view that is shown first; by default the one that has something to tell. */
	readonly view?: DrawnView;
	/** When the recorded run is stopped, in ms, where it does not end by itself. */
	readonly stopAfter?: number;
	/** What of a run is another the next time; absent where all runs are alike. */
	readonly varies?: Variation;
	/** True where the recorded run is too long to travel with the page, beside others: the lab is empty until it is run. */
	readonly unshown?: boolean;
	/** Only for labs with two programs, whose `starter.server.js` stands beside `starter.js`, the client's. */
	readonly programs?: TwoPrograms;
	/** Only for exercises; a lab without checks is for trying things out. */
	readonly exercise?: ExerciseDefinition;
	/** What readers predict of the recorded run, by name. */
	readonly predictions?: Readonly<Record<string, LabPrediction>>;
	/** What the recorded run proves, by name. */
	readonly claims?: Readonly<Record<string, Claim>>;
}

/** What `content/labs/<group>/<lab>/<language>.ts` exports by default: all texts of a lab in one language. */
export interface LabTexts {
	readonly title: string;
	/** Only for exercises. */
	readonly exercise?: {
		readonly task: string;
		/** What is wanted, as the learner reads it, by the ids of the checks. */
		readonly checks: Readonly<Record<string, string>>;
		/** Steps, each saying more than the one before. */
		readonly hints: readonly string[];
		/** Sentences of this lab's own checks (`sayOwn`). */
		readonly says?: OwnSentences;
	};
	/** By the names of the predictions. */
	readonly predictions?: Readonly<Record<string, PredictionTexts>>;
}

/** What is asked of the recorded run, in one language. */
export interface PredictionTexts {
	readonly question: string;
	/** What can be answered, by id; for an order and a choice. */
	readonly options?: Readonly<Record<string, string>>;
	/** What a number counts. */
	readonly unit?: string;
	/** Why it is so; said to everybody. */
	readonly because: string;
	/** Why it is not that, by option; said to those who chose it. */
	readonly wrong?: Readonly<Record<string, string>>;
}

/** Types a lab's definition where it stands. */
export const defineLab = <Definition extends LabDefinition>(definition: Definition): Definition => definition;

/** Types a lab's texts where they stand, so that a mistake is an error on its own line. */
export const defineTexts = (texts: LabTexts): LabTexts => texts;
