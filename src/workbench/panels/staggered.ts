import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** ms from the turn of one to the turn of the next */
const TURN = 150;

/**
 * Passes a value on to several who are in no hurry, to one after the other, so that they never work at the same time.
 *
 * @param names of those who take part
 * @returns the value as each of them has it; what comes between two turns they never see
 */
export function createStaggered<Name extends string, Value>(
	value: Accessor<Value>,
	names: readonly Name[],
): (name: Name) => Value {
	const signals = new Map(names.map((name) => [name, createSignal(value())] as const));
	let timer: ReturnType<typeof setTimeout> | undefined;
	let next = 0;
	/** Those who have not had their turn since the value changed. */
	let behind = 0;

	const turn = (): void => {
		timer = undefined;
		const name = names[next % names.length];
		next += 1;
		behind -= 1;
		if (behind > 0) timer = setTimeout(turn, TURN);
		if (name !== undefined) signals.get(name)?.[1](() => value());
	};
	createEffect(
		on(
			value,
			() => {
				behind = names.length;
				timer ??= setTimeout(turn, TURN);
			},
			{ defer: true },
		),
	);
	onCleanup(() => clearTimeout(timer));
	return (name) => signals.get(name)?.[0]() ?? value();
}
