/** How near to its end, in pixels, a list still counts as being there, and goes along with what comes. */
const NEAR = 24;

/** @returns whether what scrolls stands at its end */
export const isAtEnd = ({
	scrollHeight,
	scrollTop,
	clientHeight,
}: Pick<Element, 'scrollHeight' | 'scrollTop' | 'clientHeight'>): boolean =>
	scrollHeight - scrollTop - clientHeight < NEAR;
