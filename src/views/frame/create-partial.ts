import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { Connection, WirePartialFrame } from '../../trace/connection.ts';
import { isOver } from '../../trace/ending.ts';
import type { Direction, SocketId } from '../../trace/events.ts';
import type { Selection } from '../selection.ts';

/** The frames of a connection that have not fully arrived, and which of them is shown. */
export interface Partials {
	/** Those that stay for longer than a look, or that the connection ended in; out before in. */
	readonly list: Accessor<readonly WirePartialFrame[]>;
	/** The one that is shown; null where something else is. */
	readonly present: Accessor<WirePartialFrame | null>;
	/** Shows one until something else is chosen. */
	show(direction: Direction): void;
}

interface Seen {
	readonly socket: SocketId | null;
	readonly all: readonly WirePartialFrame[];
	readonly list: readonly WirePartialFrame[];
}

/**
 * Between two chunks of a flood there is a new partial frame at each look; only one that is still the same at the next
 * look is worth a word.
 *
 * @param connection passed on at each revision
 */
export function createPartial(
	props: { readonly selection: Selection },
	connection: Accessor<Connection | null>,
): Partials {
	const [wanted, setWanted] = createSignal<Direction | null>(null);
	const seen = createMemo<Seen | null>((before) => {
		const now = connection();
		if (now === null) return null;
		const { out, in: incoming } = now.partial;
		const all = [out, incoming].filter((partial) => partial !== null);
		const ended = isOver(now) || before?.socket !== now.socket;
		const stays = (one: WirePartialFrame) =>
			ended || before?.all.some(({ direction, offset }) => direction === one.direction && offset === one.offset);
		return { socket: now.socket, all, list: all.filter(stays) };
	}, null);
	const list = () => seen()?.list ?? [];

	createComputed(
		on(
			() => props.selection.chosen(),
			(chosen) => {
				const now = connection();
				// A byte of no whole frame is one of the part that is shown.
				const within = chosen?.kind === 'byte' && chosen.socket === now?.socket;
				if (!within || !now || frameAtByte(now, chosen.direction, chosen.offset) !== null) setWanted(null);
			},
			{ defer: true },
		),
	);
	return {
		list,
		present: createMemo(() => list().find(({ direction }) => direction === wanted()) ?? null),
		show: setWanted,
	};
}
