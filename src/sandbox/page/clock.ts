/** @returns this page's clock: ms since the epoch, as exact as the browser allows */
export const pageNow = (): number => performance.timeOrigin + performance.now();

/**
 * Estimates how far another party's clock is ahead, from one exchange: it looked at its clock somewhen between `sent` and
 * `received`.
 *
 * @returns ms; 0 when the clocks may as well be the same
 */
export function clockOffset(sent: number, theirs: number, received: number): number {
	const offset = theirs - (sent + received) / 2;
	const uncertainty = (received - sent) / 2;
	return Number.isFinite(offset) && Math.abs(offset) > uncertainty ? offset : 0;
}
