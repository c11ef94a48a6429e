import type { SocketId } from '../../trace/events.ts';
import type { ViewProps } from '../view-props.ts';

export interface FramesViewProps extends ViewProps {
	/** Code is running, so that its sockets can be used. */
	readonly live: boolean;
	/** Sends a message of the reader's own through a socket of the running code; without it there is no such thing. */
	readonly onSend?: (socket: SocketId, data: string | Uint8Array) => void;
}
