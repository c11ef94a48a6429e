/** What the runner and the thread of the tests tell each other. */
export const CHANNEL = 'mutants';

export interface Asked {
	readonly mutant: string;
	readonly tests: readonly string[];
}

export interface Ready {
	readonly tests: readonly {
		readonly id: string;
		readonly name: string;
		readonly status: number;
		readonly timeSpentMs: number;
	}[];
	readonly mutantCoverage: unknown;
}

export type Answer =
	| { readonly status: 'survived'; readonly nrOfTests: number }
	| {
			readonly status: 'killed';
			readonly killedBy: readonly string[];
			readonly failureMessage: string;
			readonly nrOfTests: number;
	  }
	| { readonly status: 'timeout'; readonly reason: string }
	| { readonly status: 'error'; readonly errorMessage: string };
