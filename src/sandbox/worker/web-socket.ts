/**
 * Learner code's `WebSocket`: the browser's own, watched. The constructor is a Proxy of the native one, and the methods
 * are replaced on the native prototype; so statics, `instanceof`, subclasses, handlers and errors are the browser's.
 */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import type { SocketId } from '../../trace/events.ts';
import { MAX_SOCKETS } from '../limits.ts';
import type { RunCommand } from '../messages.ts';
import { beginCall, recordCall } from './call-recorder.ts';
import { summarise, toSendable } from './data-summary.ts';
import { labUrl } from './lab-url.ts';
import { apply, construct, defineProperty, getOwnPropertyDescriptor, getterOf, toNumber } from './primordials.ts';
import type { Recorder } from './recorder.ts';
import type { SocketTable } from './socket-table.ts';
import type { SocketWatch } from './socket-watch.ts';

export interface WebSocketContext {
	readonly run: Pick<RunCommand, 'serverOrigin' | 'tap'>;
	readonly recorder: Recorder;
	readonly sockets: SocketTable;
	readonly watch: SocketWatch;
	readonly strings: SandboxStrings;
	/** Called for each new socket, before learner code can reach it. */
	readonly onSocket: (native: WebSocket, shownUrl: string) => void;
}

const NativeWebSocket = WebSocket;
const { prototype } = WebSocket;
const nativeSend = prototype.send;
const nativeClose = prototype.close;
const urlOf = getterOf(prototype, 'url');

export interface InstalledWebSocket {
	/** Sends data that is not the learner's code's; unknown sockets are ignored, what is thrown is recorded. */
	sendByHand(socket: SocketId, data: string | ArrayBuffer): void;
}

export function installWebSocket(context: WebSocketContext): InstalledWebSocket {
	const proxy = new Proxy(NativeWebSocket, {
		construct: (_target, args: unknown[], newTarget: NewableFunction) => constructSocket(context, args, newTarget),
	});
	defineProperty(globalThis, 'WebSocket', { value: proxy, writable: true, enumerable: false, configurable: true });
	defineProperty(prototype, 'constructor', { value: proxy, writable: true, enumerable: false, configurable: true });
	replaceMethods(context);
	return { sendByHand: (socket, data) => sendByHand(context, socket, data) };
}

function constructSocket(context: WebSocketContext, args: unknown[], newTarget: NewableFunction): WebSocket {
	const { recorder, sockets, run } = context;
	const frame = beginCall(recorder, args);
	let url = '';
	let shown = '';
	let protocols: readonly string[] = [];
	const native = recordCall(
		recorder,
		(): WebSocket => {
			if (args.length === 0) return construct(NativeWebSocket, args, newTarget);
			if (sockets.nextId > MAX_SOCKETS) throw new Error(context.strings.tooManySockets(MAX_SOCKETS));
			url = `${args[0]}`;
			protocols = toProtocols(args[1]);
			const lab = labUrl(url, run.serverOrigin, run.tap === null ? null : `${run.tap}.${sockets.nextId}`);
			shown = lab?.shown ?? url;
			return construct(NativeWebSocket, [lab?.wire ?? url, protocols], newTarget);
		},
		(threw) => ({
			...frame,
			method: 'construct',
			socket: threw ? null : sockets.nextId,
			url: shown || url,
			protocols,
			threw,
		}),
	);
	context.onSocket(native, shown);
	return native;
}

/** Web IDL's `(DOMString or sequence<DOMString>)`, converted once, since a conversion may run learner code. */
function toProtocols(value: unknown): string[] {
	if (value === undefined) return [];
	if (!isIterable(value)) return [`${value}`];
	const protocols: string[] = [];
	for (const protocol of value) protocols[protocols.length] = `${protocol}`;
	return protocols;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
	typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function';

function replaceMethods({ recorder, sockets, watch }: WebSocketContext): void {
	const methods = {
		send(this: unknown, ...args: unknown[]): void {
			const socket = sockets.find(this);
			if (socket === undefined || args.length === 0) {
				apply(nativeSend, this, args);
				return;
			}
			const frame = beginCall(recorder, args);
			let data: unknown;
			recordCall(
				recorder,
				() => {
					data = toSendable(args[0]);
					apply(nativeSend, this, [data]);
				},
				(threw) => ({ ...frame, method: 'send', socket: socket.id, data: summarise(data), threw }),
			);
			watch.look(socket, frame.line);
		},
		close(this: unknown, ...args: unknown[]): void {
			const socket = sockets.find(this);
			if (socket === undefined) {
				apply(nativeClose, this, args);
				return;
			}
			const frame = beginCall(recorder, args);
			let code: number | undefined;
			let reason: string | undefined;
			recordCall(
				recorder,
				() => {
					code = args[0] === undefined ? undefined : toNumber(args[0]);
					reason = args[1] === undefined ? undefined : `${args[1]}`;
					apply(nativeClose, this, [code, reason]);
				},
				(threw) => ({
					...frame,
					method: 'close',
					socket: socket.id,
					code: code ?? null,
					reason: reason ?? null,
					threw,
				}),
			);
			watch.look(socket, frame.line);
		},
		get url(): string {
			return sockets.find(this)?.shownUrl ?? urlOf(this);
		},
	};
	// As the native ones have it: `send` has one required parameter.
	defineProperty(methods.send, 'length', { value: 1, configurable: true });
	replace('send', { value: methods.send });
	replace('close', { value: methods.close });
	const get = getOwnPropertyDescriptor(methods, 'url')?.get;
	if (get !== undefined) replace('url', { get });
}

/** Recorded like any other call, so that the n-th `send` stays the n-th outgoing message; no line of code made it. */
function sendByHand({ recorder, sockets, watch }: WebSocketContext, id: SocketId, data: string | ArrayBuffer): void {
	const socket = sockets.withId(id);
	if (socket === undefined) return;
	const frame = { ...beginCall(recorder, [data]), line: null };
	try {
		recordCall(
			recorder,
			() => apply(nativeSend, socket.native, [data]),
			(threw) => ({ ...frame, method: 'send', socket: id, data: summarise(data), threw }),
		);
	} catch {
		// Recorded; there is no code that could catch it.
	}
	watch.look(socket, null);
}

/** Keeps what else the native property says: whether it can be listed, written, redefined. */
function replace(name: keyof WebSocket, change: PropertyDescriptor): void {
	defineProperty(prototype, name, { ...getOwnPropertyDescriptor(prototype, name), ...change });
}
