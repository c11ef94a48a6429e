/**
 * The precision to which times are kept outside of a running page. Browsers give clocks no finer than 5 µs, and what
 * stands behind that is the noise of floating point.
 *
 * @param t milliseconds
 * @returns the same, to the nearest microsecond; never -0, which JSON does not have
 */
export const toMicroseconds = (t: number): number => Number(t.toFixed(3)) + 0;

/**
 * How far the clocks of page and server can be apart, in ms. Within that, what caused a thing stands before it whatever the
 * clocks say; two things further apart stand by their times.
 */
export const MAX_SKEW = 20;
