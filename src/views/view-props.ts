import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { Connection } from '../trace/connection.ts';
import type { SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import type { Selection } from './selection.ts';

/** What every view of a trace is given. */
export interface ViewProps {
	readonly trace: TraceModel;
	/** Increases whenever the trace has grown. */
	readonly revision: number;
	readonly strings: ViewsStrings;
	/** What is chosen; shared with the other views of the same trace. */
	readonly selection: Selection;
}

/** The part of it that a reading needs. */
type Growing = Pick<ViewProps, 'trace' | 'revision'>;

/**
 * A value read from a growing trace: read again at every revision, and passed on each time, as the model's lists and
 * connections grow in place.
 */
export function createReading<T>(props: Growing, read: (trace: TraceModel) => T): Accessor<T> {
	return createMemo(
		() => {
			void props.revision;
			return read(props.trace);
		},
		undefined,
		{ equals: false },
	);
}

export interface ChosenSocket {
	readonly connections: Accessor<readonly Connection[]>;
	/** The connection that is shown; null while there is none. Passed on at each revision, as it grows in place. */
	readonly connection: Accessor<Connection | null>;
	/** Its number; changes only with the choice. */
	readonly socket: Accessor<SocketId | null>;
}

/** Which connection a view of one socket shows: the one that was chosen in any view, else the first. */
export function createChosenSocket(props: Pick<ViewProps, 'trace' | 'revision' | 'selection'>): ChosenSocket {
	const connections = createReading(props, (trace) => trace.connections);
	const connection = createReading(props, (trace) => {
		const wanted = props.selection.socket();
		return (wanted === null ? null : trace.connection(wanted)) ?? trace.connections[0] ?? null;
	});
	return { connections, connection, socket: createMemo(() => connection()?.socket ?? null) };
}

/**
 * Lets what reads a long trace by slices take the next one at the next animation frame, for as long as it is behind.
 *
 * @param behind whether there is more to take in; read again after each slice
 * @returns to be read by what takes the slices: changes when it is time for the next
 */
export function createCatchUp(behind: Accessor<boolean>): () => void {
	const [slice, setSlice] = createSignal(0);
	createEffect(() => {
		if (!behind()) return;
		const request = requestAnimationFrame(() => setSlice((count) => count + 1));
		onCleanup(() => cancelAnimationFrame(request));
	});
	return () => void slice();
}
