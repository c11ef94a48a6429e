import { encodeBase64 } from '../../protocol/base64.ts';
import { buildRequest } from '../../protocol/handshake/build.ts';
import { findHeadEnd } from '../../protocol/handshake/head.ts';
import type { TraceEvent } from '../../trace/events.ts';
import { type LabAccess, type Receiver, SENT_SOCKET, type Sending } from './lab-access.ts';

/** Bytes of an answer that are kept: a server that floods is not listened to. */
const MAX_ANSWER = 256 * 1024;

/**
 * Sends bytes to the lab server as a client's, through the tunnel `/raw`: a handshake, and once it is answered the bytes as they
 * are. A browser's own WebSocket can't do that. The server sees a connection like any other, with all of its limits.
 *
 * @param took gets what happens, as events of a trace
 * @param ended called once when the connection is over
 */
export function sendAsClient(
	bytes: Uint8Array,
	receiver: Receiver,
	deflate: boolean,
	lab: LabAccess,
	took: (events: readonly TraceEvent[]) => void,
	ended: () => void,
): Sending {
	const startedAt = lab.now();
	const tunnel = lab.connect(`${lab.origin}/raw`);
	tunnel.binaryType = 'arraybuffer';
	let head = new Uint8Array(0);
	let answered = false;
	let received = 0;
	let over = false;
	const at = () => ({ t: Math.max(0, lab.now() - startedAt), socket: SENT_SOCKET });
	const write = (chunk: Uint8Array): void => {
		tunnel.send(new Uint8Array(chunk));
		took([{ kind: 'bytes', ...at(), direction: 'out', chunk }]);
	};
	tunnel.onopen = () =>
		write(
			buildRequest({
				target: receiver,
				host: new URL(lab.origin).host,
				key: encodeBase64(crypto.getRandomValues(new Uint8Array(16))),
				...(deflate ? { extensions: 'permessage-deflate' } : {}),
			}),
		);
	tunnel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (!(data instanceof ArrayBuffer) || over) return;
		const chunk = new Uint8Array(data);
		received += chunk.length;
		if (received > MAX_ANSWER) {
			took([{ kind: 'lost', ...at(), direction: 'in', bytes: chunk.length }]);
			tunnel.close();
			return;
		}
		took([{ kind: 'bytes', ...at(), direction: 'in', chunk }]);
		if (answered) return;
		const all = new Uint8Array(head.length + chunk.length);
		all.set(head);
		all.set(chunk, head.length);
		head = all;
		if (findHeadEnd(head) === -1) return;
		answered = true;
		write(bytes);
	};
	tunnel.onclose = () => {
		over = true;
		took([{ kind: 'peer', ...at(), fact: { type: 'disconnected' } }]);
		ended();
	};
	return { stop: () => tunnel.close() };
}
