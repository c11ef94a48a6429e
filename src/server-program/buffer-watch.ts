/** Follows `bufferedAmount` of the sockets of `server.js` while it falls: there is no event for that. */
import type { ServerStateEvent, SocketId } from '../trace/events.ts';

/** Milliseconds between two looks at a buffer that is not empty, as in the page. */
const POLL_INTERVAL = 16;

export interface BufferWatchOptions {
	/** Milliseconds. */
	readonly now: () => number;
	readonly setTimer: (callback: () => void, delay: number) => void;
	readonly record: (event: ServerStateEvent) => void;
}

export interface BufferWatch {
	/**
	 * A call has read how much waits in a socket: from there on it is looked at until it is empty.
	 *
	 * @param read returns null once the socket is closed: what is left in it stays there
	 */
	look(socket: SocketId, amount: number, read: () => number | null): void;
}

interface Watched {
	readonly read: () => number | null;
	/** As last recorded. */
	amount: number;
}

export function createBufferWatch({ now, setTimer, record }: BufferWatchOptions): BufferWatch {
	const watched = new Map<SocketId, Watched>();
	let polling = false;

	function poll(): void {
		if (polling || watched.size === 0) return;
		polling = true;
		setTimer(() => {
			polling = false;
			const t = now();
			for (const [socket, one] of watched) {
				const bufferedAmount = one.read();
				if (bufferedAmount !== null && bufferedAmount !== one.amount) {
					record({ kind: 'server-state', t, socket, bufferedAmount });
					one.amount = bufferedAmount;
				}
				if (bufferedAmount === null || bufferedAmount === 0) watched.delete(socket);
			}
			poll();
		}, POLL_INTERVAL);
	}

	return {
		look(socket, amount, read) {
			if (amount === 0) watched.delete(socket);
			else watched.set(socket, { read, amount });
			poll();
		},
	};
}
