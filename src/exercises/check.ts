import type { Localized } from '../i18n/locales.ts';
import type { TraceModel } from '../trace/model.ts';

/**
 * One requirement of an exercise: a predicate over the trace, never over the source text.
 *
 * @returns null when the trace satisfies it; otherwise one sentence in each language that says what was seen instead
 */
export interface Check {
	/** Stable within its exercise; appears as `data-check`. */
	readonly id: string;
	/** What is wanted, as the learner reads it. */
	readonly text: Localized;
	readonly test: (trace: TraceModel) => Localized | null;
}

/** The views of a trace, by the names of their tabs. */
export type ViewName = 'timeline' | 'handshake' | 'frames' | 'states' | 'buffer';

/** Those that the server draws, so that they can stand in a page before its script runs. */
export type DrawnView = Exclude<ViewName, 'states' | 'buffer'>;

/** What `content/labs/<lesson>/<lab>/lab.ts` exports by default. */
export interface LabDefinition {
	readonly title: Localized;
	/** The view that is shown first; by default the one that has something to tell. */
	readonly view?: DrawnView;
	/** Only for exercises; a lab without checks is for trying things out. */
	readonly exercise?: {
		readonly task: Localized;
		readonly checks: readonly Check[];
		/** Steps, each saying more than the one before. */
		readonly hints: readonly Localized[];
	};
}

/** Types a lab's definition where it stands, so that a missing translation is an error on its own line. */
export const defineLab = (definition: LabDefinition): LabDefinition => definition;
