import type { Ended } from '../socket/client-connection.ts';
import type { SocketData } from '../socket/socket-connection.ts';

/** What a page's sockets say to the worker that keeps their connections; each socket has a number. */
export type RemoteMessage =
	| { readonly type: 'open'; readonly socket: number; readonly address: string; readonly protocols: readonly string[] }
	| { readonly type: 'send'; readonly socket: number; readonly data: SocketData; readonly size: number }
	| { readonly type: 'close'; readonly socket: number; readonly code: number | null; readonly reason: string }
	| { readonly type: 'abandon'; readonly socket: number }
	/** So many messages were given to the page: there is room for more. */
	| { readonly type: 'taken'; readonly socket: number; readonly messages: number };

/** What comes back. Each is a task of its own, as events are in a browser. */
export type ConnectionMessage =
	| { readonly type: 'opened'; readonly socket: number; readonly protocol: string; readonly extensions: string }
	| { readonly type: 'message'; readonly socket: number; readonly data: string | ArrayBuffer }
	| { readonly type: 'closing'; readonly socket: number }
	| { readonly type: 'closed'; readonly socket: number; readonly ended: Ended }
	| { readonly type: 'sent'; readonly socket: number; readonly size: number };

/** @returns null for what is none: on the other side of the port runs anybody's code */
export function readRemoteMessage(value: unknown): RemoteMessage | null {
	if (typeof value !== 'object' || value === null || !('type' in value) || !('socket' in value)) return null;
	const { type, socket } = value;
	if (typeof socket !== 'number') return null;
	switch (type) {
		case 'open': {
			const protocols = 'protocols' in value ? value.protocols : null;
			if (!('address' in value) || typeof value.address !== 'string' || !isTexts(protocols)) return null;
			return { type, socket, address: value.address, protocols };
		}
		case 'send':
			if (!('data' in value) || !isData(value.data) || !('size' in value) || typeof value.size !== 'number')
				return null;
			return { type, socket, data: value.data, size: value.size };
		case 'close': {
			const code = 'code' in value && typeof value.code === 'number' ? value.code : null;
			return { type, socket, code, reason: 'reason' in value ? String(value.reason) : '' };
		}
		case 'abandon':
			return { type, socket };
		case 'taken':
			return 'messages' in value && typeof value.messages === 'number'
				? { type, socket, messages: value.messages }
				: null;
		default:
			return null;
	}
}

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');

const isData = (value: unknown): value is SocketData =>
	typeof value === 'string' ||
	value instanceof Blob ||
	(value instanceof Uint8Array && value.buffer instanceof ArrayBuffer);
