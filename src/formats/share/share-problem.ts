import type { Locale } from '../../i18n/locales.ts';
import { shareStrings } from '../../i18n/share.ts';
import { type FormatProblem, formatProblemSentence } from '../../trace/format-error.ts';

/** Why a link can't be opened. */
export type ShareProblem =
	/** Nothing stands behind `#share=`. */
	| { readonly id: 'empty' }
	/** It does not begin with a version. */
	| { readonly id: 'no-version' }
	| { readonly id: 'newer'; readonly version: number }
	/** A character that no link has. */
	| { readonly id: 'character'; readonly character: string }
	/** Its end is missing, or something in it was changed: its checksum says so. */
	| { readonly id: 'cut' }
	| { readonly id: 'too-long'; readonly characters: number; readonly limit: number }
	| { readonly id: 'too-large'; readonly limit: number }
	/** It unpacks to something that no link holds; `field` names what is wrong. */
	| { readonly id: 'damaged'; readonly field: string }
	/** Neither code nor a run. */
	| { readonly id: 'nothing' }
	| { readonly id: 'run'; readonly problem: FormatProblem };

/** @returns one sentence that says what is wrong with the link and what to do */
export function shareProblemSentence(problem: ShareProblem, locale: Locale): string {
	const { problems } = shareStrings[locale];
	switch (problem.id) {
		case 'empty':
		case 'cut':
		case 'nothing':
			return problems[problem.id];
		case 'no-version':
			return problems.noVersion;
		case 'newer':
			return problems.newer(problem.version);
		case 'character':
			return problems.character(problem.character);
		case 'too-long':
			return problems.tooLong(problem.characters, problem.limit);
		case 'too-large':
			return problems.tooLarge(problem.limit);
		case 'damaged':
			return problems.damaged(problem.field);
		case 'run':
			return problems.run(formatProblemSentence(problem.problem, locale));
	}
}

/** The link can't be opened. */
export class ShareLinkError extends Error {
	override readonly name = 'ShareLinkError';
	readonly problem: ShareProblem;

	constructor(problem: ShareProblem) {
		super(shareProblemSentence(problem, 'en'));
		this.problem = problem;
	}
}
