import type { OutgoingMessage } from './send-line.ts';
import type { SocketData } from './socket-connection.ts';

/** @returns the same data; what a Blob has must be read first */
export function outgoing(data: SocketData): OutgoingMessage {
	if (!(data instanceof Blob)) return data;
	const bytes = data.arrayBuffer().then((buffer) => new Uint8Array(buffer));
	// Whoever waits for it is told; nobody may.
	bytes.catch(() => {});
	return bytes;
}
