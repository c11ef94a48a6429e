/** Follows `readyState` and `bufferedAmount` of a run's sockets and records every change that can be seen. */
import type { ReadyState } from '../../trace/events.ts';
import { list } from './bare.ts';
import { getterOf, now } from './primordials.ts';
import type { Recorder } from './recorder.ts';
import type { SendBuffer } from './send-buffer.ts';

const readyStateOf = getterOf(WebSocket.prototype, 'readyState');
const bufferedAmountOf = getterOf(WebSocket.prototype, 'bufferedAmount');

/** Milliseconds between two looks at a send buffer that drains: there is no event for that. */
const POLL_INTERVAL = 16;

export interface WatchedSocket {
	readonly id: number;
	readonly native: WebSocket;
	/** What was sent, or closed, and did not reach the browser's socket yet. */
	readonly sendBuffer: Pick<SendBuffer, 'waiting' | 'closing'>;
	/** A connection to an address that labs do not reach: to the code it is CONNECTING until it fails. */
	failing: boolean;
	/** As last recorded. */
	readyState: ReadyState | null;
	bufferedAmount: number;
	/** Whether its send buffer is being polled. */
	polled: boolean;
}

/** @returns `readyState` as learner code sees it */
export function seenState({ native, sendBuffer, failing }: WatchedSocket): ReadyState {
	if (failing) return 0;
	const state = readyStateOf(native);
	return sendBuffer.closing && state === 1 ? 2 : state;
}

/** @returns `bufferedAmount` as learner code sees it */
export const seenAmount = ({ native, sendBuffer }: WatchedSocket): number =>
	bufferedAmountOf(native) + sendBuffer.waiting;

export interface SocketWatch {
	/** Looks at a socket and records what changed; `line` is that of the call that may have changed it. */
	look(socket: WatchedSocket, line: number | null): void;
}

export function createSocketWatch(
	recorder: Recorder,
	setTimer: (callback: () => void, delay: number) => void,
): SocketWatch {
	/** Open sockets whose buffer was not empty when last looked at. */
	let draining: WatchedSocket[] = list();
	let polling = false;

	function look(socket: WatchedSocket, line: number | null): void {
		const readyState = seenState(socket);
		const bufferedAmount = seenAmount(socket);
		if (readyState === socket.readyState && bufferedAmount === socket.bufferedAmount) return;
		if (readyState === socket.readyState && recorder.crowded()) {
			// Too many changes to record each: the poll will tell the outcome.
			socket.bufferedAmount = -1;
		} else {
			socket.readyState = readyState;
			socket.bufferedAmount = bufferedAmount;
			recorder.record({ kind: 'state', t: now(), socket: socket.id, readyState, bufferedAmount, line });
		}
		if (!socket.polled && isDraining(socket)) {
			socket.polled = true;
			draining[draining.length] = socket;
			poll();
		}
	}

	function poll(): void {
		if (polling) return;
		polling = true;
		setTimer(() => {
			polling = false;
			const looked = draining;
			draining = list();
			for (let index = 0; index < looked.length; index += 1) {
				const socket = looked[index];
				if (socket === undefined) continue;
				look(socket, null);
				socket.polled = isDraining(socket);
				if (socket.polled) draining[draining.length] = socket;
			}
			if (draining.length > 0) poll();
		}, POLL_INTERVAL);
	}

	return { look };
}

/** After CLOSED the buffer only grows (WHATWG WebSockets, `bufferedAmount`), so there is nothing to wait for. */
const isDraining = (socket: WatchedSocket): boolean => socket.bufferedAmount !== 0 && socket.readyState !== 3;
