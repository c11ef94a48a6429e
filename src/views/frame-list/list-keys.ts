/**
 * Where a key leads in a list box (ARIA Authoring Practices, Listbox).
 *
 * @param page rows that Page Up and Page Down move by
 * @returns the number of the row, or null for a key that does not move
 */
export function rowAfterKey(key: string, row: number, total: number, page: number): number | null {
	const steps: Readonly<Record<string, number>> = {
		ArrowUp: -1,
		ArrowDown: 1,
		PageUp: -page,
		PageDown: page,
		Home: -row,
		End: total - 1 - row,
	};
	const step = steps[key];
	return step === undefined || total === 0 ? null : Math.min(Math.max(row + step, 0), total - 1);
}
