import { type Accessor, createMemo } from 'solid-js';
import type { Connection } from '../trace/connection.ts';
import type { SocketId } from '../trace/events.ts';
import { createReading, type ViewProps } from './view-props.ts';

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
