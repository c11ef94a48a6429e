import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';
import type { Connection } from '../trace/connection.ts';
import type { SocketId } from '../trace/events.ts';
import { createReading, type SocketSelection, type ViewProps } from './view-props.ts';

export interface ChosenSocket {
	readonly connections: Accessor<readonly Connection[]>;
	/** The connection that is shown; null while there is none. Passed on at each revision, as it grows in place. */
	readonly connection: Accessor<Connection | null>;
	/** Its number; changes only with the choice. */
	readonly socket: Accessor<SocketId | null>;
	/** Someone chose in the view. */
	readonly choose: (socket: SocketId) => void;
	/** Something that is to be shown belongs to this socket. */
	readonly follow: (socket: SocketId) => void;
}

/** Which connection a view shows: what its owner says, else what was chosen in the view, else the first. */
export function createChosenSocket(props: ViewProps & SocketSelection): ChosenSocket {
	const [own, setOwn] = createSignal<SocketId | null>(null);
	createComputed(
		on(
			() => props.trace,
			() => setOwn(null),
			{ defer: true },
		),
	);
	const connections = createReading(props, (trace) => trace.connections);
	const connection = createReading(props, (trace) => {
		const wanted = props.socket ?? own();
		return (wanted === null ? null : trace.connection(wanted)) ?? trace.connections[0] ?? null;
	});
	return {
		connections,
		connection,
		socket: createMemo(() => connection()?.socket ?? null),
		choose: (socket) => {
			setOwn(socket);
			props.onSocket?.(socket);
		},
		follow: setOwn,
	};
}
