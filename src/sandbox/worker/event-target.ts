/** Follows the registration of handlers on sockets, by `addEventListener` and by the `on…` attributes. */
import { bare, ownProperty } from './bare.ts';
import { capture, lineOf } from './call-site.ts';
import type { ListenerOptions } from './listeners.ts';
import { apply, defineProperty, getProperty, replacement } from './primordials.ts';
import { EVENT_TYPES, type SocketEventType } from './socket-events.ts';
import type { LabSocket, SocketTable } from './socket-table.ts';

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
