import { createUniqueId, For, Show } from 'solid-js';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { Connection } from '../trace/connection.ts';
import type { SocketId } from '../trace/events.ts';
import { withoutTap } from '../trace/tap/parameter.ts';
import './view.css';

/** Chooses one of a run's sockets; nothing is shown while there is only one. */
export function SocketPicker(props: {
	readonly connections: readonly Connection[];
	readonly socket: SocketId | null;
	readonly strings: ViewsStrings;
	readonly onSocket: (socket: SocketId) => void;
}) {
	const id = createUniqueId();
	return (
		<Show when={props.connections.length > 1}>
			<div class="wl-picker">
				<label for={id}>{props.strings.socket}</label>
				<select
					autocomplete="off"
					id={id}
					onChange={({ currentTarget }) => props.onSocket(Number(currentTarget.value))}
				>
					<For each={props.connections.map((connection) => connection.socket)}>
						{(socket, index) => (
							<option value={socket} selected={socket === props.socket}>
								{socket} {targetOf(props.connections[index()])}
							</option>
						)}
					</For>
				</select>
			</div>
		</Show>
	);
}

/** The path and query that were asked for, without the parameter that the lab adds; cut to what an option can hold. */
function targetOf(connection: Connection | undefined): string {
	const target = connection?.construct?.url ?? withoutTap(connection?.request?.head?.target ?? '');
	const shown = target.replace(/^\w+:\/\/[^/]*/, '');
	return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
