/**
 * `ws` as `server.js` gets it: its own classes, of which calls that the code makes and events that it is told are recorded. What `ws`
 * calls by itself, such as the pong that answers a ping, is no call of the code.
 */
import { Duplex } from 'node:stream';
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws';
import { list } from '../sandbox/worker/bare.ts';
import { lineHere } from '../sandbox/worker/call-site.ts';
import { now } from '../sandbox/worker/primordials.ts';
import { inspectArgument } from '../sandbox/worker/print.ts';
import { enterTimer, leaveTimer } from '../sandbox/worker/running.ts';
import {
	SERVER_EVENTS,
	type ServerCallEvent,
	type ServerFiredEvent,
	type ServerMethod,
	type SocketId,
	type Thrown,
} from '../trace/events.ts';
import { Server } from './http.ts';
import { argumentsOf } from './records.ts';

/** What takes the records. */
export interface ServerRecords {
	/** Runs a call; what it brings about is recorded behind `called`. */
	call<Result>(act: () => Result, called: (threw: Thrown | null) => ServerCallEvent): Result;
	told(event: ServerFiredEvent): void;
	/** The state of a socket may be another one. */
	look(socket: SocketId, readyState: 0 | 1 | 2 | 3): void;
	/** So much waits in a socket. */
	buffers(socket: SocketId, amount: number, read: () => number | null): void;
	/** The code breaks the connection off. */
	cut(socket: SocketId): void;
	/** The code stops reading, or goes on. */
	reading(socket: SocketId, reads: boolean): void;
	/** @returns the number of a connection */
	socketOf(link: Duplex): SocketId | null;
	/** Whether the process has ended: then nobody is told anything. */
	isDead(): boolean;
}

/** Events that are recorded also where nobody listens: something has happened. */
const TOLD: ReadonlySet<string> = new Set(['connection', 'message', 'error', 'close']);

export function recordedClasses(records: ServerRecords) {
	/** The lines on which listeners were added. */
	const lines = new WeakMap<object, number>();
	const numbers = new WeakMap<object, SocketId>();
	const numberOf = (ws: unknown): SocketId | null =>
		typeof ws === 'object' && ws !== null ? (numbers.get(ws) ?? null) : null;

	function note(listener: unknown): void {
		const line = typeof listener === 'function' ? lineHere() : null;
		if (typeof listener === 'function' && line !== null) lines.set(listener, line);
	}

	function call<Result>(
		{ socket, method, buffered }: { socket: SocketId | null; method: ServerMethod; buffered: () => number },
		args: readonly unknown[],
		act: () => Result,
	): Result {
		const line = lineHere();
		if (line === null) return act();
		const texts: string[] = list();
		for (let index = 0; index < args.length && index < 3; index += 1) {
			if (typeof args[index] !== 'function') texts[texts.length] = inspectArgument(args[index]);
		}
		const t = now();
		return records.call(act, (threw) => ({
			...{ kind: 'server-call', t, socket, method, args: texts, line, threw, buffered: buffered() },
		}));
	}

	function emit(
		{ socket, type, listeners }: { socket: SocketId | null; type: string; listeners: readonly object[] },
		args: readonly unknown[],
		act: () => boolean,
	): boolean {
		if (records.isDead()) return false;
		const known = SERVER_EVENTS.find((one) => one === type);
		if (known === undefined || (listeners.length === 0 && !TOLD.has(known))) return act();
		const handlers: (number | null)[] = list();
		// Those that `ws` added by itself have no line.
		for (const listener of listeners) {
			const line = lines.get(listener);
			if (line !== undefined) handlers[handlers.length] = line;
		}
		records.told({
			kind: 'server-event',
			t: now(),
			socket,
			type: known,
			args: argumentsOf(type, args),
			handlers,
		});
		enterTimer(handlers.length === 1 ? (handlers[0] ?? null) : null);
		const heard = act();
		leaveTimer();
		return heard;
	}

	class RecordedSocket extends WebSocket {
		/** @internal of `ws`: the connection is this one's from here on. */
		setSocket(link: Duplex, head: unknown, options: unknown): void {
			const socket = records.socketOf(link);
			if (socket !== null) numbers.set(this, socket);
			const inherited: unknown = Reflect.get(WebSocket.prototype, 'setSocket');
			if (typeof inherited === 'function') Reflect.apply(inherited, this, [link, head, options]);
		}

		override send(...args: unknown[]): void {
			this.#call('send', args, () => Reflect.apply(super.send, this, args));
		}

		override close(...args: unknown[]): void {
			this.#call('close', args, () => Reflect.apply(super.close, this, args));
		}

		override ping(...args: unknown[]): void {
			this.#call('ping', args, () => Reflect.apply(super.ping, this, args));
		}

		override pong(...args: unknown[]): void {
			this.#call('pong', args, () => Reflect.apply(super.pong, this, args));
		}

		override terminate(): void {
			const socket = numberOf(this);
			const isOver = this.readyState === WebSocket.CLOSED;
			this.#call('terminate', [], () => {
				if (socket !== null && !isOver && lineHere() !== null) records.cut(socket);
				super.terminate();
			});
		}

		override pause(): void {
			this.#read(false, () => super.pause());
		}

		override resume(): void {
			this.#read(true, () => super.resume());
		}

		#read(reads: boolean, act: () => void): void {
			const socket = numberOf(this);
			const was = this.isPaused;
			this.#call(reads ? 'resume' : 'pause', [], act);
			if (socket !== null && was !== this.isPaused) records.reading(socket, reads);
		}

		#call(method: ServerMethod, args: readonly unknown[], act: () => void): void {
			const socket = numberOf(this);
			call({ socket, method, buffered: () => this.bufferedAmount }, args, act);
			if (socket === null) return;
			records.look(socket, this.readyState);
			const read = (): number | null => (this.readyState === WebSocket.CLOSED ? null : this.bufferedAmount);
			records.buffers(socket, this.bufferedAmount, read);
		}

		override emit(type: string | symbol, ...args: unknown[]): boolean {
			const socket = numberOf(this);
			if (socket !== null) records.look(socket, this.readyState);
			if (typeof type === 'symbol') return super.emit(type, ...args);
			const listeners = this.listeners(type);
			return emit({ socket, type, listeners }, args, () => super.emit(type, ...args));
		}
	}

	class RecordedServer extends WebSocketServer {
		constructor(options: ServerOptions, callback?: () => void) {
			const all = { ...options, WebSocket: RecordedSocket };
			// The constructor's own call is recorded before it does anything; what it throws is the code's to see.
			call({ socket: null, method: 'listen', buffered: () => 0 }, [options], () => undefined);
			super(all, callback);
		}

		override handleUpgrade(...args: Parameters<WebSocketServer['handleUpgrade']>): void {
			const [request, link] = args;
			const socket = records.socketOf(link);
			call({ socket, method: 'handleUpgrade', buffered: () => 0 }, [`${request.method} ${request.url}`], () =>
				super.handleUpgrade(...args),
			);
		}

		override close(callback?: (error?: Error) => void): void {
			call({ socket: null, method: 'close', buffered: () => 0 }, [], () => super.close(callback));
		}

		override emit(type: string | symbol, ...args: unknown[]): boolean {
			if (typeof type === 'symbol') return super.emit(type, ...args);
			const listeners = this.listeners(type);
			const socket = type === 'connection' ? numberOf(args[0]) : null;
			if (socket !== null) records.look(socket, 1);
			return emit({ socket, type, listeners }, args, () => super.emit(type, ...args));
		}
	}

	class RecordedHttpServer extends Server {
		override emit(type: string, ...args: unknown[]): boolean {
			const listeners = this.listeners(type).filter((listener) => lines.has(listener));
			// What `ws` listens to by itself is its own business.
			if (type !== 'upgrade' || listeners.length === 0) return super.emit(type, ...args);
			const [, link] = args;
			const socket = link instanceof Duplex ? records.socketOf(link) : null;
			return emit({ socket, type, listeners }, args, () => super.emit(type, ...args));
		}
	}

	for (const recorded of [RecordedSocket, RecordedServer, RecordedHttpServer]) {
		for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'] as const) {
			const native: unknown = Reflect.get(recorded.prototype, method);
			if (typeof native !== 'function') continue;
			const value = function add(this: object, ...args: unknown[]): unknown {
				note(args[1]);
				return Reflect.apply(native, this, args);
			};
			Object.defineProperty(recorded.prototype, method, { value, writable: true, configurable: true });
		}
	}
	Object.defineProperty(RecordedSocket, 'name', { value: 'WebSocket' });
	Object.defineProperty(RecordedServer, 'name', { value: 'WebSocketServer' });
	return { WebSocket: RecordedSocket, WebSocketServer: RecordedServer, HttpServer: RecordedHttpServer };
}
