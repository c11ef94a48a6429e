import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import { type Inflated, inflatedSide } from '../../trace/inflated.ts';

/** Bytes of work between two looks at the screen. */
const SLICE = 256 * 1024;

/**
 * A compressed message as it was before compression. Most are there at once; where many messages or a large one must be
 * inflated first, that is done in slices, so that the page answers in between.
 *
 * @returns null while it is being worked on, and for no message
 */
export function createInflated(
	connection: Accessor<Connection>,
	message: Accessor<WireMessage | null>,
): Accessor<Inflated | null> {
	const side = createMemo(() => {
		const wanted = message();
		return wanted && inflatedSide(connection(), wanted.direction);
	});
	const index = createMemo(() => message()?.index ?? null);
	/** The message stays the same object when its last fragment comes. */
	const complete = createMemo(() => message()?.complete === true);
	const [slices, setSlices] = createSignal(0);
	const result = createMemo(
		() => {
			slices();
			complete();
			const wanted = index();
			return wanted === null ? null : (side()?.reach(wanted, SLICE, true) ?? null);
		},
		undefined,
		{ equals: false },
	);
	createEffect(() => {
		if (result() !== null || index() === null) return;
		const timer = setTimeout(() => setSlices((count) => count + 1));
		onCleanup(() => clearTimeout(timer));
	});
	return result;
}
