/**
 * The tab that a key leads to, as the ARIA pattern for tabs has it: arrows wrap, Home and End go to the ends.
 *
 * @param tabs those that are shown, in their order
 * @returns null for any other key
 */
export function tabForKey<Tab>(key: string, tabs: readonly Tab[], current: Tab): Tab | null {
	const at = tabs.indexOf(current);
	switch (key) {
		case 'ArrowRight':
			return tabs[(at + 1) % tabs.length] ?? null;
		case 'ArrowLeft':
			return tabs.at(at - 1) ?? null;
		case 'Home':
			return tabs[0] ?? null;
		case 'End':
			return tabs.at(-1) ?? null;
		default:
			return null;
	}
}
