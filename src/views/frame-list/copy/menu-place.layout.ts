/** Pixels that stay free between a menu and the edge of the window. */
const EDGE = 8;

/**
 * Where a menu opens: its right edge at the anchor and below it; above where there is no room below, and never outside of
 * the window.
 *
 * @param anchor all in px of the window
 * @param menu its size, in px
 * @param view the window's size, in px
 */
export function placeMenu(
	anchor: { readonly x: number; readonly above: number; readonly below: number },
	menu: { readonly width: number; readonly height: number },
	view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
	const fits = anchor.below + menu.height + EDGE <= view.height;
	const top = fits ? anchor.below : anchor.above - menu.height;
	return {
		left: between(EDGE, anchor.x - menu.width, view.width - menu.width - EDGE),
		top: between(EDGE, top, view.height - menu.height - EDGE),
	};
}

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));
