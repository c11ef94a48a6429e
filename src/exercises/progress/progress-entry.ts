/** What a reader answered to a prediction. */
export type PredictionAnswer = 'right' | 'wrong' | 'skipped';

/** What is remembered of one exercise, or of one prediction. */
export interface Progress {
	/** Runs that were checked. */
	readonly attempts: number;
	/** Ids of the checks that have passed in one run or another. */
	readonly passed: readonly string[];
	/** All checks passed in one run. */
	readonly solved: boolean;
	/** How many hints were opened. */
	readonly hints: number;
	readonly solutionOpened: boolean;
	/** Of a prediction; null until there is one. */
	readonly answer: PredictionAnswer | null;
}

export const NO_PROGRESS: Progress = {
	attempts: 0,
	passed: [],
	solved: false,
	hints: 0,
	solutionOpened: false,
	answer: null,
};

const ANSWERS = ['right', 'wrong', 'skipped'] as const satisfies readonly PredictionAnswer[];

/** Ids are parts of storage keys, of addresses and of files. */
export const isEntryId = (id: string): boolean => /^[a-z0-9-]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/.test(id);

/**
 * Takes over each field that is what it should be, so that an entry of another version is not lost as a whole.
 *
 * @returns null when it is of a version that is not known yet
 */
export function parseProgress(value: unknown, known: number): Progress | null {
	if (typeof value !== 'object' || value === null) return NO_PROGRESS;
	const fields = new Map<string, unknown>(Object.entries(value));
	const version = fields.get('version') ?? known;
	if (typeof version !== 'number' || version > known) return null;
	const count = (name: string) => {
		const number = fields.get(name);
		return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : 0;
	};
	const passed: unknown = fields.get('passed');
	return {
		attempts: count('attempts'),
		passed: Array.isArray(passed) ? passed.filter((id) => typeof id === 'string') : [],
		solved: fields.get('solved') === true,
		hints: count('hints'),
		solutionOpened: fields.get('solutionOpened') === true,
		answer: ANSWERS.find((answer) => answer === fields.get('answer')) ?? null,
	};
}

/** @returns what is known when both are: nothing that was reached is lost */
export const merged = (one: Progress, other: Progress): Progress => ({
	attempts: Math.max(one.attempts, other.attempts),
	passed: [...new Set([...one.passed, ...other.passed])],
	solved: one.solved || other.solved,
	hints: Math.max(one.hints, other.hints),
	solutionOpened: one.solutionOpened || other.solutionOpened,
	answer: one.answer ?? other.answer,
});
