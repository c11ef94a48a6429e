/** Why a text is none of the JSON documents that are saved and opened here: a run, a lab of a teacher's own. */
export type DocumentProblem =
	| { readonly id: 'too-large'; readonly characters: number; readonly limit: number }
	| { readonly id: 'not-json' }
	/** JSON of another kind. */
	| { readonly id: 'foreign' }
	| { readonly id: 'newer'; readonly version: number; readonly known: number }
	/** `field` is the path of what is missing or of the wrong type, like `events[3].socket`. */
	| { readonly id: 'damaged'; readonly field: string };

/** Each document has sentences of its own. */
export interface DocumentProblemStrings {
	tooLarge(characters: number, limit: number): string;
	readonly notJson: string;
	readonly foreign: string;
	newer(version: number, known: number): string;
	damaged(field: string): string;
}

/** @returns one sentence that says what is wrong and what to do */
export function documentProblemSentence(problem: DocumentProblem, strings: DocumentProblemStrings): string {
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
