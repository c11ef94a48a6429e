import type { Host } from './host.ts';

export type Random = Host['random'];

/** Numbers that look like chance, the same for each seed, so that runs can be compared: a linear congruential generator. */
export function sequenceOf(seed: number): Random {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** @returns a whole number from 0 up to but not including `below` */
export const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** @returns the same things in another order, every order as likely as the next (Fisher and Yates) */
export function shuffled<Thing>(things: readonly Thing[], random: Random): readonly Thing[] {
	const rest = [...things];
	return things.flatMap(() => rest.splice(whole(random, rest.length), 1));
}

/** @returns the same things in the order that a number decides on, such as the number of a room */
export function orderFrom<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
	const random = sequenceOf(seed);
	// The first number after a small seed is nearly the same for all of them.
	random();
	return shuffled(things, random);
}
