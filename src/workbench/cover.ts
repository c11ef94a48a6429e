/** Why a recorded run is not shown: the lab asks for a guess first, or it is not a run of the code that is there. */
export type CoverReason = 'guess' | 'other-code';

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
