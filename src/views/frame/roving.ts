/**
 * Where a key leads among things of which only one is reached by Tab (ARIA Authoring Practices, grid and list box).
 *
 * @param perRow how many things stand side by side
 * @returns the index of the thing, or null for a key that does not move
 */
export function indexAfterKey(
	{ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
	index: number,
	total: number,
	perRow: number,
): number | null {
	if (metaKey || altKey || total === 0 || (ctrlKey && key !== 'Home' && key !== 'End')) return null;
	const row = index - (index % perRow);
	const targets: Readonly<Record<string, number>> = {
		ArrowLeft: index - 1,
		ArrowRight: index + 1,
		ArrowUp: index - perRow,
		ArrowDown: index + perRow,
		PageUp: index - perRow * PAGE,
		PageDown: index + perRow * PAGE,
		Home: ctrlKey ? 0 : row,
		End: ctrlKey ? total - 1 : row + perRow - 1,
	};
	const target = targets[key];
	if (target === undefined) return null;
	// A row above the first or below the last there is not; a page goes as far as it can.
	if ((key === 'ArrowUp' && target < 0) || (key === 'ArrowDown' && target >= total)) return index;
	return Math.min(Math.max(target, 0), total - 1);
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 8;

/**
 * Moves the focus to the element for a thing, where the focus is among its neighbours already.
 *
 * @param name the attribute that holds the thing's index
 */
export function moveFocus(container: HTMLElement | undefined, name: string, index: number): void {
	if (!container?.contains(document.activeElement)) return;
	const element = container.querySelector(`[${name}="${index}"]`);
	if (!(element instanceof HTMLElement) || element === document.activeElement) return;
	element.focus({ preventScroll: true });
	keepInSight(element);
}

/** Scrolls an element into sight within the nearest thing that scrolls, never the page. */
export function keepInSight(element: HTMLElement): void {
	const scroller = scrollerOf(element);
	if (scroller === null) return;
	const box = element.getBoundingClientRect();
	const frame = scroller.getBoundingClientRect();
	if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top + MARGIN;
	else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom + MARGIN;
}

const MARGIN = 8;

function scrollerOf(element: HTMLElement): HTMLElement | null {
	for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) {
		const { overflowY } = getComputedStyle(parent);
		if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent;
	}
	return null;
}
