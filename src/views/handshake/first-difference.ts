/** @returns the index of the first character in which two texts differ, or at which one has ended; null if they are equal */
export function firstDifference(one: string, other: string): number | null {
	if (one === other) return null;
	let index = 0;
	while (index < one.length && one[index] === other[index]) index++;
	return index;
}
