import type { Locale } from '../i18n/locales.ts';
import { traceStrings } from '../i18n/trace.ts';

/** Why a text can't be read as a saved trace. */
export type FormatProblem =
	| { readonly id: 'too-large'; readonly characters: number; readonly limit: number }
	| { readonly id: 'not-json' }
	| { readonly id: 'foreign' }
	| { readonly id: 'newer'; readonly version: number; readonly known: number }
	/** `field` is the path of what is missing or of the wrong type, like `events[3].socket`. */
	| { readonly id: 'damaged'; readonly field: string };

/** @returns one sentence that says what is wrong with the file and what to do */
export function formatProblemSentence(problem: FormatProblem, locale: Locale): string {
	const strings = traceStrings[locale];
	switch (problem.id) {
		case 'too-large':
			return strings.tooLarge(problem.characters, problem.limit);
		case 'not-json':
			return strings.notJson;
		case 'foreign':
			return strings.foreign;
		case 'newer':
			return strings.newer(problem.version, problem.known);
		case 'damaged':
			return strings.damaged(problem.field);
	}
}

/** The text is not a saved trace. `message` is the English sentence; `formatProblemSentence` has the others. */
export class TraceFormatError extends Error {
	override readonly name = 'TraceFormatError';
	readonly problem: FormatProblem;

	constructor(problem: FormatProblem) {
		super(formatProblemSentence(problem, 'en'));
		this.problem = problem;
	}
}
