import { countBelow } from '../../partition-point.ts';

/**
 * Puts ids among others, each once. Costs as much as there are ids from the first of them on.
 *
 * @param ids ascending, as they are afterwards
 * @param added ascending
 */
export function mergeIds(ids: number[], added: readonly number[]): void {
	const first = added[0];
	if (first === undefined) return;
	const tail = ids.splice(countBelow(ids, first));
	for (const id of [...new Set([...tail, ...added])].sort((one, other) => one - other)) ids.push(id);
}
