/** @returns which of a row of tabs an arrow key leads to, round and round; null for another key */
export function rovingTarget(key: string, present: number, count: number): number | null {
	if (key === 'ArrowRight') return (present + 1) % count;
	if (key === 'ArrowLeft') return (present + count - 1) % count;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : null;
}
