/** How close together the moments stand. */
export interface Zoom {
	readonly id: 'compact' | 'normal' | 'scale' | 'fine';
	/** Height of a row, in pixels. */
	readonly row: number;
	/** Pixels for each millisecond between two moments; 0 where time takes no room. */
	readonly perMillisecond: number;
}

/** From the densest to the widest. */
export const ZOOMS: readonly Zoom[] = [
	{ id: 'compact', row: 20, perMillisecond: 0 },
	{ id: 'normal', row: 32, perMillisecond: 0 },
	{ id: 'scale', row: 32, perMillisecond: 1 },
	{ id: 'fine', row: 32, perMillisecond: 10 },
];

export const NORMAL_ZOOM = 1;

/** From here on, in ms, nothing having happened is drawn as a break with its length in words. */
export const BREAK = 100;

/** The most that a gap to scale takes, in pixels; a longer one is a break too. */
export const MAX_GAP = 160;

/** Time between two moments, as it is drawn above the second. */
export interface Gap {
	/** In pixels. */
	readonly height: number;
	/** Milliseconds to be told in words; null where the gap speaks for itself. */
	readonly told: number | null;
}

const NO_GAP: Gap = { height: 0, told: null };

/**
 * @param elapsed milliseconds since the moment before; what is below 0, as clocks may differ, counts as 0
 */
export function gapOf(elapsed: number, { row, perMillisecond }: Zoom): Gap {
	if (elapsed <= 0) return NO_GAP;
	const room = Math.round(elapsed * perMillisecond);
	if (perMillisecond > 0 && room <= MAX_GAP) return room === 0 ? NO_GAP : { height: room, told: null };
	if (perMillisecond > 0) return { height: MAX_GAP, told: elapsed };
	return elapsed >= BREAK ? { height: row, told: elapsed } : NO_GAP;
}
