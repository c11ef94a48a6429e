/** Where a connection stands, as far as a page can know it. `wait`: ms until it is tried again; null if it is not. */
export type Standing =
	| { readonly at: 'connecting' | 'open' }
	| { readonly at: 'refused' | 'full' | 'away'; readonly wait: number | null };

export interface Listener {
	standing(standing: Standing): void;
	message(data: string | ArrayBuffer): void;
	open?(): void;
}

export interface Link {
	/** @returns whether it was handed to the browser; what is lost on the way is lost all the same */
	send(data: string | Uint8Array<ArrayBuffer>): boolean;
	/** Connects now, if there is no connection. */
	retry(): void;
	/** Gives up a connection that does not seem to live, and connects anew. */
	renew(): void;
	close(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
/** A server that is full is not asked more often. */
const WAIT_WHEN_FULL = 5_000;

/** Says "for good": 1008, and what an application means by codes of its own. */
const isFinal = (code: number): boolean => code === 1008 || (code >= 4000 && code <= 4999);

/**
 * Holds a connection, and connects again when it is lost: after 0.5 s, 1 s, 2 s … at most 10 s, of which half is left to
 * chance, so that thirty pages do not come back at the same moment.
 *
 * @param address asked before each attempt: it may say how far this page is
 */
export function keepConnected(address: () => string, on: Listener, random = Math.random): Link {
	let socket: WebSocket | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	let wasOpen = false;

	function connect(): void {
		clearTimeout(timer);
		on.standing({ at: 'connecting' });
		const own = new WebSocket(address());
		socket = own;
		own.binaryType = 'arraybuffer';
		let heard = false;
		own.onopen = () => {
			if (own !== socket) return;
			wasOpen = true;
			on.standing({ at: 'open' });
			on.open?.();
		};
		own.onmessage = ({ data }) => {
			if (own !== socket) return;
			heard = true;
			failures = 0;
			on.message(data);
		};
		own.onclose = ({ code }) => {
			if (own !== socket) return;
			socket = null;
			const isFull = code === 1013 && !heard;
			if (isFinal(code)) return on.standing({ at: 'refused', wait: null });
			const most = Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT * 2 ** failures, isFull ? WAIT_WHEN_FULL : 0));
			failures += 1;
			const wait = most / 2 + (random() * most) / 2;
			timer = setTimeout(connect, wait);
			on.standing({ at: isFull ? 'full' : wasOpen ? 'away' : 'refused', wait });
		};
	}

	function drop(): void {
		clearTimeout(timer);
		const old = socket;
		// Its close event may come a minute later: nobody waits for it.
		socket = null;
		old?.close();
	}

	connect();
	return {
		send(data) {
			if (socket?.readyState !== WebSocket.OPEN) return false;
			socket.send(data);
			return true;
		},
		retry() {
			if (socket === null) connect();
		},
		renew() {
			drop();
			connect();
		},
		close: drop,
	};
}
