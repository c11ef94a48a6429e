import {
	type Accessor,
	createComputed,
	createEffect,
	createMemo,
	createSignal,
	on,
	onCleanup,
	untrack,
} from 'solid-js';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { Connection } from '../../trace/connection.ts';
import type { SocketId } from '../../trace/events.ts';
import type { Selection } from '../selection.ts';
import type { FrameRow, FrameRows } from './frame-rows.layout.ts';

export interface CurrentRow {
	readonly row: Accessor<FrameRow | null>;
	/** The row came an animation frame ago: in a flood, the list and the details of its first row are too much for one. */
	readonly settled: Accessor<boolean>;
	/** Makes a row current; a frame is chosen for all views. */
	choose(row: FrameRow): void;
}

/**
 * The row whose details are shown: the chosen frame; of another thing that was chosen, its first frame; else the first
 * row. A row that is no frame can be chosen here only, until something else is.
 *
 * @param connection passed on at each revision
 */
export function createCurrent(
	props: { readonly selection: Selection },
	rows: Accessor<FrameRows>,
	connection: Accessor<Connection | null>,
	socket: Accessor<SocketId | null>,
): CurrentRow {
	const [fault, setFault] = createSignal<FrameRow | null>(null);
	/** The frame that holds a chosen byte; null for any other choice. */
	const ofByte = createMemo(() => {
		const chosen = props.selection.chosen();
		const shown = connection();
		if (chosen?.kind !== 'byte' || chosen.socket !== shown?.socket) return null;
		return frameAtByte(shown, chosen.direction, chosen.offset);
	});
	createComputed(
		on(
			[() => props.selection.chosen(), socket],
			([chosen]) => {
				// A byte of no frame is one of the row that is no frame.
				if (chosen?.kind !== 'byte' || ofByte() !== null) setFault(null);
			},
			{ defer: true },
		),
	);

	const linked = createMemo(() => {
		const chosen = props.selection.chosen();
		const shown = socket();
		if (chosen?.kind === 'frame' && chosen.socket === shown) return chosen.frame;
		const byte = ofByte();
		if (byte !== null) return byte.id;
		const thing = props.selection.links().things.find(({ kind, socket }) => kind === 'frame' && socket === shown);
		return thing?.kind === 'frame' ? thing.frame : null;
	});
	const row = createMemo(() => {
		const chosen = fault();
		if (chosen !== null && rows().numberOf(chosen) !== -1) return chosen;
		const frame = linked();
		return (frame === null ? undefined : connection()?.frames[frame]) ?? rows().slice(0, 1)[0] ?? null;
	});
	const [settled, setSettled] = createSignal(untrack(row) !== null);
	createEffect(() => {
		if (row() === null) setSettled(false);
		else if (!settled()) {
			const frame = requestAnimationFrame(() => setSettled(true));
			onCleanup(() => cancelAnimationFrame(frame));
		}
	});
	return {
		row,
		settled,
		choose(wanted) {
			const shown = socket();
			if ('frame' in wanted && shown !== null) {
				setFault(null);
				props.selection.choose({ kind: 'frame', socket: shown, frame: wanted.id });
			} else setFault(wanted);
		},
	};
}
