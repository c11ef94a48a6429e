import type { Locale } from '../../i18n/locales.ts';
import { ownLabProblemStrings } from '../../i18n/own-lab-checks.ts';
import { type DocumentProblem, documentProblemSentence } from '../../trace/document-problem.ts';
import type { Missing } from './own-lab.ts';

/** Why something is no own lab. */
export type OwnLabProblem =
	| DocumentProblem
	/** A saved run. */
	| { readonly id: 'run' }
	| { readonly id: 'too-long'; readonly field: string; readonly characters: number; readonly limit: number }
	| { readonly id: 'too-many'; readonly field: string; readonly count: number; readonly limit: number }
	| { readonly id: 'unknown-check'; readonly kind: string }
	/** `value` is none of those that can be chosen. */
	| { readonly id: 'not-offered'; readonly field: string; readonly value: string; readonly offered: string }
	/** It sets the network, and runs where there is none to be set. */
	| { readonly id: 'network-on-wire' }
	/** Nobody could work on it. */
	| { readonly id: 'incomplete'; readonly missing: Missing };

/** @returns one sentence that says what is wrong and what to do */
export function ownLabProblemSentence(problem: OwnLabProblem, locale: Locale): string {
	const strings = ownLabProblemStrings[locale];
	switch (problem.id) {
		case 'run':
			return strings.run;
		case 'too-long':
			return strings.tooLong(problem.field, problem.characters, problem.limit);
		case 'too-many':
			return strings.tooMany(problem.field, problem.count, problem.limit);
		case 'unknown-check':
			return strings.unknownCheck(problem.kind);
		case 'not-offered':
			return strings.notOffered(problem.field, problem.value, problem.offered);
		case 'network-on-wire':
			return strings.networkOnWire;
		case 'incomplete':
			return strings.incomplete[problem.missing];
		default:
			return documentProblemSentence(problem, strings);
	}
}

/** It is no own lab. `message` is the English sentence; `ownLabProblemSentence` has the others. */
export class OwnLabError extends Error {
	override readonly name = 'OwnLabError';
	readonly problem: OwnLabProblem;

	constructor(problem: OwnLabProblem) {
		super(ownLabProblemSentence(problem, 'en'));
		this.problem = problem;
	}
}
