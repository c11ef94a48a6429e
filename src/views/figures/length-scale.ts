import { LENGTH_FORMS } from '../../protocol/length-form.ts';

const [SHORT, MEDIUM, LONG] = LENGTH_FORMS;

/** The longest payload that a slider reaches, in bytes. */
const LONGEST = 16 * LONG.first;
/** Steps of the slider from the first length of a form to the last one. */
const MEDIUM_STEPS = 60;
const LONG_STEPS = 16;

const MEDIUM_AT = SHORT.last + 1;
const LONG_AT = MEDIUM_AT + MEDIUM_STEPS + 1;

/** The slider's last position; the first one is 0. */
export const LAST_POSITION = LONG_AT + LONG_STEPS;

/**
 * A payload length for a position of a slider: up to 126 one by one, then by a constant factor, so that each form of the
 * length has room, and its first and last lengths are positions next to each other.
 */
export function lengthAt(position: number): number {
	if (position < MEDIUM_AT) return Math.max(position, 0);
	const [first, last, step, steps] =
		position < LONG_AT
			? [MEDIUM.first, MEDIUM.last, position - MEDIUM_AT, MEDIUM_STEPS]
			: [LONG.first, LONGEST, Math.min(position, LAST_POSITION) - LONG_AT, LONG_STEPS];
	return Math.round(first * (last / first) ** (step / steps));
}

/** @returns the first position whose length is not less */
export function positionOf(length: number): number {
	let position = 0;
	while (position < LAST_POSITION && lengthAt(position) < length) position += 1;
	return position;
}
