/** What is remembered of one exercise in one browser. */
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
}

/** The part of `localStorage` that is needed; null where the browser has none or forbids it. */
export type ProgressStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

export const NO_PROGRESS: Progress = { attempts: 0, passed: [], solved: false, hints: 0, solutionOpened: false };

/** One key an exercise, so that a broken entry costs no other one. */
const keyOf = (exercise: string): string => `wl:progress:${exercise}`;

/**
 * @param exercise `<lesson>/<lab>`
 * @returns `NO_PROGRESS` where nothing is stored, what is stored can't be read, or storage is not allowed
 */
export function readProgress(storage: ProgressStorage, exercise: string): Progress {
	try {
		return parse(JSON.parse(storage?.getItem(keyOf(exercise)) ?? 'null'));
	} catch {
		return NO_PROGRESS;
	}
}

/** @returns whether it was stored: false when storage is full or not allowed, which the lesson must survive */
export function writeProgress(storage: ProgressStorage, exercise: string, progress: Progress): boolean {
	try {
		storage?.setItem(keyOf(exercise), JSON.stringify(progress));
		return storage !== null;
	} catch {
		return false;
	}
}

/** Forgets one exercise; what can't be removed stays. */
export function clearProgress(storage: ProgressStorage, exercise: string): void {
	try {
		storage?.removeItem(keyOf(exercise));
	} catch {
		// Storage is not allowed: then nothing was stored either.
	}
}

/** Takes over each field that is what it should be, so that an entry of another version is not lost as a whole. */
function parse(value: unknown): Progress {
	if (typeof value !== 'object' || value === null) return NO_PROGRESS;
	const fields = new Map<string, unknown>(Object.entries(value));
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
	};
}
