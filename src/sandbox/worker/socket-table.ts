/** The sockets of a run: what the worker knows about each, found by the browser's own object. */
import { ListenerLines } from './listeners.ts';
import { uncurry } from './primordials.ts';
import type { WatchedSocket } from './socket-watch.ts';

export interface LabSocket extends WatchedSocket {
	/** `socket.url` as the learner's code sees it: without the tap's parameter. */
	readonly shownUrl: string;
	readonly listeners: ListenerLines;
	/** Whether it was counted as CLOSED. */
	over: boolean;
}

const get = uncurry<WeakMap<object, LabSocket>, [object], LabSocket | undefined>(WeakMap.prototype.get);
const set = uncurry<WeakMap<object, LabSocket>, [object, LabSocket], unknown>(WeakMap.prototype.set);

export class SocketTable {
	readonly #sockets = new WeakMap<object, LabSocket>();
	/** By number; `MAX_SOCKETS` bounds it. */
	readonly #byId: LabSocket[] = [];
	/** How many were made. */
	#count = 0;
	/** How many are not CLOSED. */
	#open = 0;

	/** The number of the next socket. */
	get nextId(): number {
		return this.#count + 1;
	}

	get open(): number {
		return this.#open;
	}

	add(native: WebSocket, shownUrl: string): LabSocket {
		this.#count += 1;
		this.#open += 1;
		const listeners = new ListenerLines();
		const state = { readyState: null, bufferedAmount: 0, polled: false, over: false };
		const socket = { id: this.#count, native, shownUrl, listeners, ...state };
		set(this.#sockets, native, socket);
		this.#byId[this.#byId.length] = socket;
		return socket;
	}

	find(value: unknown): LabSocket | undefined {
		return typeof value === 'object' && value !== null ? get(this.#sockets, value) : undefined;
	}

	/** @returns undefined for a number that no socket has */
	withId(id: number): LabSocket | undefined {
		return this.#byId[id - 1];
	}

	closed(): void {
		this.#open -= 1;
	}
}
