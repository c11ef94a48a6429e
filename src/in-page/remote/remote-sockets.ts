import type { SocketConnection, SocketListener, SocketRequest } from '../socket/socket-connection.ts';
import type { ConnectionMessage, RemoteMessage } from './remote-message.ts';

// Taken before any code of a page runs: what it puts in their place does not get to see the port.
const { apply, getOwnPropertyDescriptor } = Reflect;
const { postMessage } = MessagePort.prototype;
const hrefOf = getOwnPropertyDescriptor(URL.prototype, 'href')?.get ?? (() => '');
const dataOf = getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get ?? (() => null);
const lengthOf = getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')?.get ?? (() => 0);

/** After so much that was given to the page, the other side is told. */
const REPORT_BYTES = 65_536;
const REPORT_MESSAGES = 64;

interface Remote {
	readonly listener: SocketListener;
	takenBytes: number;
	taken: number;
}

/**
 * Keeps the connections of sockets behind a port, in a worker that runs `server/worker.ts`: no code beside the sockets can hold them up,
 * or get at their bytes.
 *
 * @returns the `connect` of `defineWebSocket`
 */
export function remoteSockets(
	port: MessagePort,
): (request: SocketRequest, listener: SocketListener) => SocketConnection {
	const remotes: Record<number, Remote | undefined> = Object.create(null);
	let sockets = 0;
	const post = (message: RemoteMessage): void => apply(postMessage, port, [message]);

	function take(message: ConnectionMessage): void {
		const { socket } = message;
		const remote = remotes[socket];
		if (remote === undefined) return;
		const { listener } = remote;
		if (message.type === 'opened') listener.opened(message.protocol, message.extensions);
		else if (message.type === 'message') {
			report(socket, remote, message.data);
			listener.message(message.data);
		} else if (message.type === 'closing') listener.closing();
		else if (message.type === 'sent') listener.sent(message.size);
		else {
			remotes[socket] = undefined;
			listener.closed(message.ended);
		}
	}

	function report(socket: number, remote: Remote, data: string | ArrayBuffer): void {
		remote.taken += 1;
		remote.takenBytes += typeof data === 'string' ? data.length : apply(lengthOf, data, []);
		if (remote.taken < REPORT_MESSAGES && remote.takenBytes < REPORT_BYTES) return;
		post({ type: 'taken', socket, messages: remote.taken });
		remote.taken = 0;
		remote.takenBytes = 0;
	}

	port.onmessage = (event) => take(apply(dataOf, event, []));
	return ({ address, protocols }, listener) => {
		sockets += 1;
		const socket = sockets;
		remotes[socket] = { listener, taken: 0, takenBytes: 0 };
		post({ type: 'open', socket, address: apply(hrefOf, address, []), protocols });
		return {
			send: (data, size) => post({ type: 'send', socket, data, size }),
			close: (code, reason) => post({ type: 'close', socket, code, reason }),
			abandon: () => post({ type: 'abandon', socket }),
		};
	};
}
