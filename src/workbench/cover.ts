/** Why a recorded run is not shown: the lab asks for a guess first, or it is not a run of the code that is there. */
export type CoverReason = 'guess' | 'other-code';

/**
 * Lifts the cover of a lab when the page does: its question was answered, or an address leads to a moment of the recorded run.
 * The page says so by taking `data-covered` from what the lab stands in, perhaps before the lab has come to life.
 *
 * @returns stops watching
 */
export function watchCover(lab: Element, lift: () => void): () => void {
	const slot = lab.closest('[data-covered]');
	if (slot === null) {
		lift();
		return () => undefined;
	}
	const observer = new MutationObserver(() => {
		if (!slot.hasAttribute('data-covered')) lift();
	});
	observer.observe(slot, { attributeFilter: ['data-covered'] });
	return () => observer.disconnect();
}

/**
 * @param now.recorded what would be shown is the recorded run
 * @param now.guess the lab asks its reader to guess first
 * @param now.brought the page came with a reader's own code in place of the starter
 * @param now.same the code is the one that was recorded
 * @param now.lifted the reader asked to see it
 * @returns null where nothing is covered
 */
export function coverOf(now: {
	readonly recorded: boolean;
	readonly guess: boolean;
	readonly brought: boolean;
	readonly same: boolean;
	readonly lifted: boolean;
}): CoverReason | null {
	if (!now.recorded || now.lifted) return null;
	if (now.brought && !now.same) return 'other-code';
	return now.guess ? 'guess' : null;
}
