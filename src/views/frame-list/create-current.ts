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
import { TO_THE_SCREEN } from '../../browser/to-the-screen.ts';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { Connection } from '../../trace/connection.ts';
import type { SocketId } from '../../trace/events.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import type { Selection } from '../selection.ts';
import type { FrameRow, FrameRows } from './frame-rows.layout.ts';

/** A row, and the connection that it is of; handed in anew whenever the trace has grown. */
export interface RowOfConnection {
	readonly row: FrameRow | null;
	readonly connection: Connection;
}

export interface CurrentRow {
	readonly row: Accessor<FrameRow | null>;
	/**
	 * What is shown at length: the row at once where somebody chose it. One that came with a run is brought to the screen in the
	 * list first, and then shown at length; until then, what stood there stays.
	 */
	readonly atLength: Accessor<RowOfConnection | null>;
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
	const isChosen = (): boolean => fault() !== null || props.selection.chosen() !== null;
	const [painted, setPainted] = createSignal(untrack(row));
	const waits = createMemo(() => row() !== null && row() !== painted() && !isChosen());
	createEffect(() => {
		if (!waits()) return;
		const came = row();
		const timer = setTimeout(() => setPainted(came), TO_THE_SCREEN);
		onCleanup(() => clearTimeout(timer));
	});
	const atLength = createMemo<RowOfConnection | null>(
		(before) => {
			const shown = connection();
			const now = shown === null ? null : { row: row(), connection: shown };
			return waits() ? before : now;
		},
		null,
		{ equals: false },
	);
	return {
		row,
		atLength,
		choose(wanted) {
			const shown = socket();
			if ('frame' in wanted && shown !== null) {
				setFault(null);
				props.selection.choose({ kind: 'frame', socket: shown, frame: wanted.id });
			} else setFault(wanted);
		},
	};
}

/** The height of a view, in CSS pixels, under which list and frame can't both be read. */
const SHORT = 500;

/** @returns whether the list makes room for the frame, once this was chosen in a view of that height */
export const foldsFor = (chosen: TraceRef | null, height: number): boolean =>
	chosen?.kind === 'frame' && height < SHORT;

/** In a low view, the list of frames folds away when one of them is chosen, until it is asked for. */
export function createFold(
	selection: Pick<Selection, 'chosen'>,
	height: () => number,
): { readonly folded: Accessor<boolean>; readonly open: () => void } {
	const [folded, setFolded] = createSignal(false);
	createComputed(
		on(
			selection.chosen,
			(chosen) => {
				// Whoever goes on to a byte of the frame stays as they are.
				if (chosen?.kind !== 'byte') setFolded(foldsFor(chosen, height()));
			},
			{ defer: true },
		),
	);
	return { folded, open: () => setFolded(false) };
}
