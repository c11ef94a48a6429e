/** The shortest and the longest wait before another try, in ms; what chance adds comes on top. */
const FIRST = 300;
const LONGEST = 800;
/** What the span is while no server has said one. */
export const FIRST_SPREAD = 1000;

/**
 * When a page that lost the class tries again. Thirty pages lose it in the same moment: each comes at another one of the span that the
 * server gave them, and none later than 3.5 s after the last try.
 *
 * @param tries since there was a connection
 * @param spread ms, as the server said
 * @param chance from 0 to 1
 * @returns ms
 */
export const waitBefore = (tries: number, spread: number, chance: number): number =>
	Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10)) + spread * chance;
