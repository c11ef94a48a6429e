/** One place of an answer: what was expected there, and whether that came there. */
export interface Verdict {
	/** Absent where nothing was expected. */
	readonly given?: string;
	readonly fits: boolean;
}

/**
 * @param together parts of the answer, by number from 0, of which either may come first
 * @returns for each part of the answer what was expected in its place
 */
export function verdictOf(
	given: readonly string[],
	answer: readonly string[],
	together: readonly (readonly number[])[] = [],
): readonly Verdict[] {
	return answer.map((came, index) => {
		const expected = given[index];
		if (expected === undefined) return { fits: false };
		const group = together.find((members) => members.includes(index));
		const fits = group === undefined ? expected === came : group.some((member) => answer[member] === expected);
		return { given: expected, fits };
	});
}

/** @returns whether everything that came was expected, in that order, and nothing else */
export const isRight = (
	given: readonly string[],
	answer: readonly string[],
	together: readonly (readonly number[])[] = [],
): boolean => given.length === answer.length && verdictOf(given, answer, together).every(({ fits }) => fits);
