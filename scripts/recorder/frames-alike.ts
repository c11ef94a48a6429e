/**
 * How well a browser compresses, and what it says in a Close frame that no code has asked for, is its own; what a page is told stands in
 * the events. Where it is a race what is heard, one ping may come before the connection has ended.
 *
 * @param lines frames of a shape
 * @returns the same, as far as runs on the wire and in a page can be compared
 */
export const framesAlike = (lines: readonly string[], isRace: boolean): readonly string[] =>
	lines
		.map((frame) => frame.replace(/^(close \d+) .*/, '$1').replace(/ rsv1 \d+$/, ' rsv1'))
		.filter((frame) => !isRace || !/^p[io]ng\b/.test(frame));
