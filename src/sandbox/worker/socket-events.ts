/**
 * Records the events that are fired at a socket, before any handler of the learner's code sees them; and follows the registration of
 * handlers, by `addEventListener` and by the `on…` attributes.
 */
import type { FiredEvent } from '../../trace/events.ts';
import { bare, ownProperty } from './bare.ts';
import { capture, lineOf } from './call-site.ts';
import { summarise } from './data-summary.ts';
import { isGenuine } from './in-page.ts';
import type { ListenerOptions } from './listeners.ts';
import { apply, defineProperty, getProperty, getterOf, now, replacement } from './primordials.ts';
import type { Recorder } from './recorder.ts';
import { enterEvent } from './running.ts';
import type { LabSocket, SocketTable } from './socket-table.ts';
import { type SocketWatch, seenState } from './socket-watch.ts';

const EVENT_TYPES = ['open', 'message', 'error', 'close'] as const;

type SocketEventType = (typeof EVENT_TYPES)[number];

const addEventListener = EventTarget.prototype.addEventListener;
const stopImmediatePropagation = Event.prototype.stopImmediatePropagation;
const protocolOf = getterOf(WebSocket.prototype, 'protocol');
const extensionsOf = getterOf(WebSocket.prototype, 'extensions');
const dataOf = getterOf(MessageEvent.prototype, 'data');
const codeOf = getterOf(CloseEvent.prototype, 'code');
const reasonOf = getterOf(CloseEvent.prototype, 'reason');
const wasCleanOf = getterOf(CloseEvent.prototype, 'wasClean');

interface SocketEventsContext {
	readonly recorder: Recorder;
	readonly watch: SocketWatch;
	/** Called once for a socket, when it is CLOSED. */
	readonly onClosed: (socket: LabSocket) => void;
	/** Calls back when a close event that was on its way must have come. */
	readonly later: (callback: () => void) => void;
}

/**
 * Listens to a new socket. These listeners come first: learner code does not have the socket yet, and at a target the
 * capturing ones come before the others (DOM §2.9).
 */
export function recordEvents(socket: LabSocket, context: SocketEventsContext): void {
	for (let index = 0; index < EVENT_TYPES.length; index += 1) {
		const type = EVENT_TYPES[index];
		if (type === undefined) continue;
		apply(addEventListener, socket.native, [type, (event: Event) => observe(socket, type, event, context), true]);
	}
}

function observe(socket: LabSocket, type: SocketEventType, event: Event, context: SocketEventsContext): void {
	if (!isGenuine(event)) {
		// Learner code dispatched it: its listeners are called, but nothing happened to the connection.
		enterEvent(event, socket.listeners.fire(type));
		return;
	}
	if (type === 'message' && socket.sendBuffer.closing) {
		// CLOSING drops what arrives (WHATWG WebSockets, "a WebSocket message has been received").
		apply(stopImmediatePropagation, event, []);
		return;
	}
	if (type === 'error' || type === 'close') {
		socket.failing = false;
		socket.sendBuffer.drop();
	}
	const { recorder, watch, onClosed, later } = context;
	watch.look(socket, null);
	const fired = firedEvent(socket, type, event);
	enterEvent(event, fired.handlers);
	recorder.record(fired);
	if (seenState(socket) !== 3) return;
	const end = (): void => {
		if (socket.over) return;
		socket.over = true;
		onClosed(socket);
	};
	// In WebKit the close event may come in a later task than the error; where a page's policy blocks a socket, none comes.
	if (type === 'close') end();
	else later(end);
}

function firedEvent(socket: LabSocket, type: SocketEventType, event: Event): FiredEvent {
	const base = { kind: 'event', t: now(), socket: socket.id, handlers: socket.listeners.fire(type) } as const;
	switch (type) {
		case 'open':
			return { ...base, type, protocol: protocolOf(socket.native), extensions: extensionsOf(socket.native) };
		case 'message':
			return { ...base, type, data: summarise(dataOf(event)) };
		case 'error':
			return { ...base, type };
		case 'close':
			return { ...base, type, code: codeOf(event), reason: reasonOf(event), wasClean: wasCleanOf(event) };
	}
}

const { prototype } = EventTarget;
const nativeAdd = prototype.addEventListener;
const nativeRemove = prototype.removeEventListener;
const nativeWebSocket = WebSocket.prototype;

/** Replaces the methods and accessors by ones that make the native call, and then note it. */
export function installListenerTracking(sockets: SocketTable): void {
	const add = replacement(nativeAdd, (self, args) => {
		const socket = sockets.lookUp(self);
		if (socket === undefined || args.length < 2) return apply(nativeAdd, self, args);
		return addTo(socket, `${args[0]}`, args[1], args[2]);
	});
	const remove = replacement(nativeRemove, (self, args) => {
		const socket = sockets.lookUp(self);
		if (socket === undefined || args.length < 2) return apply(nativeRemove, self, args);
		const type = `${args[0]}`;
		const isCapture = isObject(args[2]) ? !!getProperty(args[2], 'capture') : !!args[2];
		apply(nativeRemove, self, [type, args[1], isCapture]);
		socket.listeners.remove(type, args[1], isCapture);
	});
	defineProperty(prototype, 'addEventListener', { value: add });
	defineProperty(prototype, 'removeEventListener', { value: remove });
	for (const type of EVENT_TYPES) trackHandler(sockets, type);
}

/** Type and options are read once, since reading them may run learner code, and handed on as they were read. */
function addTo(socket: LabSocket, type: string, callback: unknown, given: unknown): void {
	const options = readOptions(given);
	apply(nativeAdd, socket.native, [type, callback, options]);
	socket.listeners.add(type, callback, noted(options), lineOf(capture()));
}

interface AddOptions {
	readonly capture: boolean;
	readonly once: boolean;
	readonly passive?: boolean;
	/** As it was given: the browser refuses what is no AbortSignal. */
	readonly signal?: unknown;
}

/** In the order in which the browser reads them (Web IDL, dictionaries). */
function readOptions(given: unknown): AddOptions {
	if (!isObject(given)) return bare({ capture: !!given, once: false });
	const isCapture = !!getProperty(given, 'capture');
	const once = !!getProperty(given, 'once');
	const passive = getProperty(given, 'passive');
	const signal = getProperty(given, 'signal');
	return bare({
		capture: isCapture,
		once,
		...(passive === undefined ? {} : { passive: !!passive }),
		...(signal === undefined ? {} : { signal }),
	});
}

const noted = ({ capture: isCapture, once, signal }: AddOptions): ListenerOptions => ({
	capture: isCapture,
	once,
	signal: isObject(signal) ? signal : null,
});

function trackHandler(sockets: SocketTable, type: SocketEventType): void {
	const name = `on${type}` as const;
	const nativeSet = ownProperty(nativeWebSocket, name)?.set;
	if (nativeSet === undefined) return;
	const set = replacement(nativeSet, (self, args) => {
		apply(nativeSet, self, args);
		const isHandler = isObject(args[0]);
		sockets.lookUp(self)?.listeners.setHandler(type, isHandler, isHandler ? lineOf(capture()) : null);
	});
	defineProperty(nativeWebSocket, name, { set });
}

const isObject = (value: unknown): value is object =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';
