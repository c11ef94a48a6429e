/**
 * Finds by halving where a list begins to be otherwise.
 *
 * @param length of the list
 * @param before true for the items at its beginning, false for all others
 * @returns how many items there are for which it is true
 */
export function partitionPoint(length: number, before: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (before(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** @returns how many of the ids, which are ascending, are less than `id`: its place among them */
export const countBelow = (ids: readonly number[], id: number): number =>
	partitionPoint(ids.length, (index) => (ids[index] ?? Number.POSITIVE_INFINITY) < id);
