import { headerValue } from '../../protocol/handshake/header-fields.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import type { ClientConnections } from './client-connections.ts';
import { outgoing } from './outgoing.ts';
import type { SocketConnection, SocketListener, SocketRequest } from './socket-connection.ts';

/** @returns how sockets connect whose connections are kept beside them; what they are told is queued as tasks, as in a browser */
export function localSockets(
	connections: ClientConnections,
	time: TimeAndChance,
): (request: SocketRequest, listener: SocketListener) => SocketConnection {
	const queueTask = (action: () => void) => void time.wait(0, action);
	return (request, listener) => {
		/** What has left and is not told yet. While code runs, `bufferedAmount` grows only: it is counted off behind it. */
		let left = 0;
		const tellLeft = (): void => {
			const size = left;
			left = 0;
			listener.sent(size);
		};
		const connection = connections.open(request, {
			opened: ({ headers }) =>
				queueTask(() =>
					listener.opened(
						headerValue(headers, 'Sec-WebSocket-Protocol') ?? '',
						headerValue(headers, 'Sec-WebSocket-Extensions') ?? '',
					),
				),
			message: (kind, bytes, taken) =>
				queueTask(() => {
					taken();
					listener.message(kind === 'text' ? decodeUtf8(bytes) : new Uint8Array(bytes).buffer);
				}),
			closing: () => queueTask(() => listener.closing()),
			closed: (ended) => queueTask(() => listener.closed(ended)),
			sent(size) {
				if (left === 0) queueTask(tellLeft);
				left += size;
			},
		});
		return {
			send: (data, size) => connection.send(outgoing(data), size),
			close: (code, reason) => connection.close(code, reason),
			abandon: () => connection.abandon(),
		};
	};
}
