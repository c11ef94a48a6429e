import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** ms */
const PACE = 500;

/** @returns the same value, passed on at most twice a second */
export function createUnhurried<T>(value: Accessor<T>): Accessor<T> {
	const [passed, setPassed] = createSignal(value());
	let timer: ReturnType<typeof setTimeout> | undefined;
	createEffect(
		on(
			value,
			() => {
				timer ??= setTimeout(() => {
					timer = undefined;
					setPassed(() => value());
				}, PACE);
			},
			{ defer: true },
		),
	);
	onCleanup(() => clearTimeout(timer));
	return passed;
}
