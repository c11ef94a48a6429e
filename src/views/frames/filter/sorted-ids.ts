/** @returns how many of the ids, which are ascending, are less than `id` */
export function atLeast(ids: readonly number[], id: number): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ids[middle] ?? Number.POSITIVE_INFINITY) < id) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Puts ids among others, each once. Costs as much as there are ids from the first of them on.
 *
 * @param ids ascending, as they are afterwards
 * @param added ascending
 */
export function mergeIds(ids: number[], added: readonly number[]): void {
	const first = added[0];
	if (first === undefined) return;
	const tail = ids.splice(atLeast(ids, first));
	for (const id of [...new Set([...tail, ...added])].sort((one, other) => one - other)) ids.push(id);
}
