const shown = new WeakMap<Request, Map<string, number>>();

/**
 * @param page the request that it is made for
 * @returns how often a lab has been put on the page so far, this time included: a second one is another landmark, and needs another name
 */
export function timesShown(page: Request, lab: string): number {
	const labs = shown.get(page) ?? new Map<string, number>();
	shown.set(page, labs);
	const times = (labs.get(lab) ?? 0) + 1;
	labs.set(lab, times);
	return times;
}
