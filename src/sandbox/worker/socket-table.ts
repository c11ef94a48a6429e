/** The sockets of a run: what the worker knows about each, found by the browser's own object. */
import { list } from './bare.ts';
import { ListenerLines } from './listeners.ts';
import { uncurry } from './primordials.ts';
import type { SendBuffer } from './send-buffer.ts';
import type { WatchedSocket } from './socket-watch.ts';

export interface LabSocket extends WatchedSocket {
	/** `socket.url` as the learner's code sees it: without the tap's parameter. */
	readonly shownUrl: string;
	readonly listeners: ListenerLines;
	/** Whether it was counted as CLOSED. */
	over: boolean;
	/** What the browser's socket was not handed yet. */
	readonly sendBuffer: SendBuffer;
}

/** What it takes to follow a new socket. */
export type NewSocket = Pick<LabSocket, 'native' | 'shownUrl' | 'sendBuffer' | 'failing'>;

const get = uncurry<WeakMap<object, LabSocket>, [object], LabSocket | undefined>(WeakMap.prototype.get);
const set = uncurry<WeakMap<object, LabSocket>, [object, LabSocket], unknown>(WeakMap.prototype.set);
const NativeWeakRef = WeakRef;
const deref = uncurry<WeakRef<LabSocket>, [], LabSocket | undefined>(WeakRef.prototype.deref);

export class SocketTable {
	readonly #sockets = new WeakMap<object, LabSocket>();
	/** By number; `MAX_SOCKETS` bounds it. One that is CLOSED lives as long as learner code keeps it. */
	readonly #byId: (LabSocket | WeakRef<LabSocket>)[] = list();
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

	add(made: NewSocket): LabSocket {
		this.#count += 1;
		this.#open += 1;
		const listeners = new ListenerLines();
		const state = { readyState: null, bufferedAmount: 0, polled: false, over: false };
		const socket = { ...made, id: this.#count, listeners, ...state };
		set(this.#sockets, made.native, socket);
		this.#byId[this.#byId.length] = socket;
		return socket;
	}

	lookUp(value: unknown): LabSocket | undefined {
		return typeof value === 'object' && value !== null ? get(this.#sockets, value) : undefined;
	}

	/** @returns undefined for a number that no socket has, or none that anybody still holds */
	withId(id: number): LabSocket | undefined {
		const held = this.#byId[id - 1];
		return held === undefined || 'native' in held ? held : deref(held);
	}

	closed(socket: LabSocket): void {
		this.#open -= 1;
		this.#byId[socket.id - 1] = new NativeWeakRef(socket);
	}
}
