/**
 * Between `send()` of the learner's code and the browser's socket. Firefox lets a worker's sockets work on the page's own
 * thread, where a loop of sends would leave no time for anything else, the Stop button included; so no more than a portion
 * is handed over at a time (`createSendTurn`), and the rest waits here. To the code it is all one buffer: `bufferedAmount` counts
 * what waits, order is kept, and `close()` comes after what was sent before it (WHATWG WebSockets, `send()` and `close()`).
 */
import { list } from './bare.ts';
import { copyOf } from './bytes.ts';
import { utf8Length } from './data-summary.ts';
import { apply, getterOf } from './primordials.ts';
import { createQueue } from './queue.ts';

const nativeSend = WebSocket.prototype.send;
const nativeClose = WebSocket.prototype.close;
const readyStateOf = getterOf(WebSocket.prototype, 'readyState');
const bufferedAmountOf = getterOf(WebSocket.prototype, 'bufferedAmount');
const OPEN = 1;

/** With more than this in the browser's own buffer, in bytes, nothing is handed over. */
const HIGH_WATER = 16 * 2 ** 20;
/** What may wait, before the buffer counts as full. */
const MAX_WAITING_MESSAGES = 200_000;
const MAX_WAITING_BYTES = 256 * 2 ** 20;
/** Bytes of a reason. */
const MAX_REASON = 123;

interface SendBufferOptions {
	readonly native: WebSocket;
	/** Of all sockets of the run. */
	readonly turn: SendTurn;
	/** Called when something has to wait. */
	readonly onWaiting: () => void;
	/** Called when so much waits that the connection is given up. */
	readonly onFull: () => void;
}

export interface SendBuffer {
	/** Bytes that were sent and that the browser's socket does not count. */
	readonly waiting: number;
	/** Whether `close()` was called and has not reached the browser's socket. */
	readonly closing: boolean;
	/** @param data what a WebSocket can send @param size its bytes @throws what the browser's `send` throws */
	send(data: unknown, size: number): void;
	/** @throws what the browser's `close` throws */
	close(code: number | undefined, reason: string | undefined): void;
	/** The connection is over: what waits is not sent any more. */
	drop(): void;
}

export function createSendBuffer({ native, turn, onWaiting, onFull }: SendBufferOptions): SendBuffer {
	const queue = createQueue<{ readonly data: unknown; readonly size: number }>();
	let waiting = 0;
	let closeArgs: (number | string | undefined)[] | null = null;
	let scheduled = false;

	const hasRoom = (): boolean => turn.hasRoom() && bufferedAmountOf(native) < HIGH_WATER;

	function hand(data: unknown, size: number): void {
		apply(nativeSend, native, [data]);
		turn.took(size);
	}

	function schedule(): void {
		if (scheduled) return;
		scheduled = true;
		turn.wait(() => {
			scheduled = false;
			drain();
		});
	}

	function drain(): void {
		while (readyStateOf(native) === OPEN) {
			const next = queue.peek();
			if (next === undefined || !hasRoom()) break;
			queue.drop();
			waiting -= next.size;
			hand(next.data, next.size);
		}
		if (readyStateOf(native) !== OPEN) return;
		if (queue.length() > 0) schedule();
		else if (closeArgs !== null) {
			apply(nativeClose, native, closeArgs);
			closeArgs = null;
		}
	}

	function discard(): void {
		while (queue.length() > 0) queue.drop();
	}

	return {
		get waiting() {
			return waiting;
		},
		get closing() {
			return closeArgs !== null;
		},
		send(data, size) {
			const state = readyStateOf(native);
			if (closeArgs !== null || state > OPEN) {
				// Not sent, but counted. The browser is not asked: some print a line for each such call, and count more.
				waiting += size;
			} else if (state < OPEN || (queue.length() === 0 && hasRoom())) {
				hand(data, size);
			} else {
				if (queue.length() === 0) onWaiting();
				queue.add({ data: copyOf(data), size });
				waiting += size;
				if (queue.length() > MAX_WAITING_MESSAGES || waiting > MAX_WAITING_BYTES) {
					discard();
					onFull();
					apply(nativeClose, native, []);
				} else schedule();
			}
		},
		close(code, reason) {
			const args: (number | string | undefined)[] = list();
			args[0] = code;
			args[1] = reason;
			// What is not allowed throws, and changes nothing.
			if (!isAllowed(code, reason) || (queue.length() === 0 && closeArgs === null)) apply(nativeClose, native, args);
			else closeArgs ??= args;
		},
		drop() {
			discard();
			closeArgs = null;
		},
	};
}

/** Whether `close` takes these (WHATWG WebSockets, `close()`); a code that is no whole number is rounded. */
const isAllowed = (code: number | undefined, reason: string | undefined): boolean =>
	(code === undefined || (code >= 999.5 && code <= 1000.5) || (code >= 2999.5 && code <= 4999.5)) &&
	(reason === undefined || utf8Length(reason) <= MAX_REASON);

/** Milliseconds in which one portion is handed over. */
export const TURN = 16;
export const PORTION_MESSAGES = 200;
const PORTION_BYTES = 4 * 2 ** 20;

/**
 * What the sockets of a run may hand to the browser at a time, all together: the page's thread works every one of them off
 * in Firefox, so many sockets that send a little are as much to it as one that sends a lot.
 */
interface SendTurn {
	/** Whether more may be handed over in this turn, which lasts until a timer fires: a loop that never yields gets one portion. */
	hasRoom(): boolean;
	/** Something was handed over. @param size its bytes */
	took(size: number): void;
	/** @param drain called once in a later turn, behind those that wait already */
	wait(drain: () => void): void;
}

export function createSendTurn(setTimer: (callback: () => void, delay: number) => void): SendTurn {
	const waiting = createQueue<{ readonly drain: () => void }>();
	let messages = 0;
	let bytes = 0;
	let timerSet = false;

	const hasRoom = (): boolean => messages < PORTION_MESSAGES && bytes < PORTION_BYTES;

	function schedule(): void {
		if (timerSet) return;
		timerSet = true;
		setTimer(() => {
			timerSet = false;
			messages = 0;
			bytes = 0;
			next();
		}, TURN);
	}

	/** Where one socket takes the whole portion, the next turn begins with the one behind it. */
	function next(): void {
		for (let left = waiting.length(); left > 0 && hasRoom(); left -= 1) {
			const first = waiting.peek();
			waiting.drop();
			first?.drain();
		}
		if (waiting.length() > 0) schedule();
	}

	return {
		hasRoom,
		took(size) {
			messages += 1;
			bytes += size;
			schedule();
		},
		wait(drain) {
			waiting.add({ drain });
			schedule();
		},
	};
}
