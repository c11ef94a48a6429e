/**
 * Learner code's `WebSocket`: the browser's own, watched. Constructor, methods and accessors are Proxies of the native
 * ones; so statics, `instanceof`, subclasses, handlers, errors, names and source text are the browser's.
 */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import type { SocketId } from '../../trace/events.ts';
import { MAX_SOCKETS } from '../../trace/limits.ts';
import { nearest } from '../../trace/nearest.ts';
import { ticketOf } from '../../trace/tap/ticket.ts';
import type { RunCommand } from '../messages.ts';
import { type Address, addressOf } from './address.ts';
import { bare, list, ownProperty } from './bare.ts';
import { type BegunCall, beginCall, recordCall } from './call-recorder.ts';
import { summarise, toSendable } from './data-summary.ts';
import { apply, construct, defineProperty, replacement, slice, toNumber } from './primordials.ts';
import { forBrowser, toProtocols } from './protocols.ts';
import type { Recorder } from './recorder.ts';
import type { SendBuffer } from './send-buffer.ts';
import type { LabSocket, NewSocket, SocketTable } from './socket-table.ts';
import { type SocketWatch, seenAmount, seenState } from './socket-watch.ts';

export interface WebSocketContext {
	readonly run: Pick<RunCommand, 'serverOrigin' | 'tap' | 'ownServer'>;
	/** Where the lab server has something. */
	readonly paths: readonly string[];
	readonly recorder: Recorder;
	readonly sockets: SocketTable;
	readonly watch: SocketWatch;
	readonly strings: SandboxStrings;
	readonly createSendBuffer: (native: WebSocket) => SendBuffer;
	/** Called for each new socket, before learner code can reach it. */
	readonly onSocket: (socket: NewSocket) => void;
}

const NativeWebSocket = WebSocket;
const NativeError = Error;
const NativeDomException = DOMException;
const { prototype } = WebSocket;
const nativeSend = prototype.send;
const nativeClose = prototype.close;

const MAX_URL = 4000;

export interface InstalledWebSocket {
	/** Sends data that is not the learner's code's; unknown sockets are ignored, what is thrown is recorded. */
	sendByHand(socket: SocketId, data: string | ArrayBuffer): void;
}

export function installWebSocket(context: WebSocketContext): InstalledWebSocket {
	const handler = {
		construct: (_target: typeof WebSocket, args: unknown[], newTarget: NewableFunction) =>
			constructSocket(context, bare(args), newTarget),
	};
	const proxy = new Proxy(NativeWebSocket, bare(handler));
	defineProperty(globalThis, 'WebSocket', { value: proxy, writable: true, enumerable: false, configurable: true });
	defineProperty(prototype, 'constructor', { value: proxy, writable: true, enumerable: false, configurable: true });
	replaceMembers(context);
	return { sendByHand: (socket, data) => sendByHand(context, socket, data) };
}

function constructSocket(context: WebSocketContext, args: unknown[], newTarget: NewableFunction): WebSocket {
	const { recorder, sockets, run, strings } = context;
	const begun = beginCall(recorder, args);
	let url = '';
	let address: Address | null = null;
	let protocols: readonly string[] = list();
	const native = recordCall(
		recorder,
		(): WebSocket => {
			if (args.length === 0) return construct(NativeWebSocket, args, newTarget);
			if (sockets.nextId > MAX_SOCKETS) throw new NativeError(strings.tooManySockets(MAX_SOCKETS));
			url = `${args[0]}`;
			protocols = toProtocols(args[1]);
			const tap = run.tap === null ? null : ticketOf(run.tap, sockets.nextId);
			address = addressOf(url, { serverOrigin: run.serverOrigin, tap, paths: context.paths });
			const made = construct(NativeWebSocket, [address?.wire ?? url, forBrowser(protocols)], newTarget);
			// Before anything has left the browser: to the code it fails as any connection does, with error and close.
			if (isRefused(address)) apply(nativeClose, made, []);
			return made;
		},
		(threw) => ({
			...begun,
			method: 'construct',
			socket: threw ? null : sockets.nextId,
			url: slice(address?.shown ?? url, 0, MAX_URL),
			protocols: shortened(protocols),
			threw,
		}),
	);
	explain(context, address, begun);
	const failing = isRefused(address);
	context.onSocket({ native, shownUrl: shownOf(address), sendBuffer: context.createSendBuffer(native), failing });
	return native;
}

/** As many and as long as the page takes. */
function shortened(protocols: readonly string[]): string[] {
	const short: string[] = list();
	for (let index = 0; index < protocols.length && index < 50; index += 1) {
		short[index] = slice(protocols[index] ?? '', 0, 300);
	}
	return short;
}

const isRefused = (address: Address | null): boolean => address !== null && address.refused !== null;
const shownOf = (address: Address | null): string => (address === null ? '' : address.shown);

/** Says why an address is not reached, or that the lab server has nothing there. */
function explain({ recorder, strings, run, paths }: WebSocketContext, address: Address | null, begun: BegunCall): void {
	if (address === null) return;
	const { refused, shown, instead, unknownPath } = address;
	if (refused !== null) {
		const words = { address: slice(shown, 0, 500), server: run.serverOrigin, instead: slice(instead, 0, 500) };
		recorder.print('error', strings.refused[refused](words), () => begun.line);
	} else if (unknownPath !== null && !run.ownServer) {
		const path = slice(unknownPath, 0, 200);
		recorder.print('warn', strings.unknownPath(path, nearest(path, paths)), () => begun.line);
	}
}

function replaceMembers({ recorder, sockets, watch, strings }: WebSocketContext): void {
	const send = replacement(nativeSend, (self, args) => {
		const socket = sockets.lookUp(self);
		if (socket === undefined || args.length === 0) return apply(nativeSend, self, args);
		const begun = beginCall(recorder, args);
		let data: unknown;
		recordCall(
			recorder,
			() => {
				data = toSendable(args[0]);
				sendOn(socket, data, strings);
			},
			(threw) => ({ ...begun, method: 'send', socket: socket.id, data: summarise(data), threw }),
		);
		watch.look(socket, begun.line);
	});
	const close = replacement(nativeClose, (self, args) => {
		const socket = sockets.lookUp(self);
		if (socket === undefined) return apply(nativeClose, self, args);
		const begun = beginCall(recorder, args);
		let code: number | undefined;
		let reason: string | undefined;
		recordCall(
			recorder,
			() => {
				// What is no number is left to the browser, which says so.
				if (typeof args[0] === 'bigint' || typeof args[0] === 'symbol') return apply(nativeClose, self, args);
				code = args[0] === undefined ? undefined : toNumber(args[0]);
				reason = args[1] === undefined ? undefined : `${args[1]}`;
				socket.sendBuffer.close(code, reason);
			},
			(threw) => ({
				...begun,
				method: 'close',
				socket: socket.id,
				code: code ?? null,
				reason: reason === undefined ? null : slice(reason, 0, 300),
				threw,
			}),
		);
		watch.look(socket, begun.line);
	});
	defineProperty(prototype, 'send', { value: send });
	defineProperty(prototype, 'close', { value: close });
	replaceAccessor(sockets, 'url', (socket) => socket.shownUrl);
	replaceAccessor(sockets, 'readyState', seenState);
	replaceAccessor(sockets, 'bufferedAmount', seenAmount);
}

function sendOn(socket: LabSocket, data: unknown, strings: SandboxStrings): void {
	if (socket.failing) throw new NativeDomException(strings.stillConnecting, 'InvalidStateError');
	const { type, size } = summarise(data);
	// The browser refuses it, and says why.
	if (type === 'other') apply(nativeSend, socket.native, [data]);
	else socket.sendBuffer.send(data, size);
}

function replaceAccessor(
	sockets: SocketTable,
	name: 'url' | 'readyState' | 'bufferedAmount',
	seen: (socket: LabSocket) => unknown,
): void {
	const nativeGet = ownProperty(prototype, name)?.get;
	if (nativeGet === undefined) return;
	const get = replacement(nativeGet, (self, args) => {
		const socket = sockets.lookUp(self);
		return socket === undefined ? apply(nativeGet, self, args) : seen(socket);
	});
	defineProperty(prototype, name, { get });
}

/** Recorded like any other call, so that the n-th `send` stays the n-th outgoing message; no line of code made it. */
function sendByHand(
	{ recorder, sockets, watch, strings }: WebSocketContext,
	id: SocketId,
	data: string | ArrayBuffer,
): void {
	const socket = sockets.withId(id);
	if (socket === undefined) return;
	const args: unknown[] = list();
	args[0] = data;
	const begun = { ...beginCall(recorder, args), line: null };
	try {
		recordCall(
			recorder,
			() => sendOn(socket, data, strings),
			(threw) => ({ ...begun, method: 'send', socket: id, data: summarise(data), threw }),
		);
	} catch {
		// Recorded; there is no code that could catch it.
	}
	watch.look(socket, null);
}
