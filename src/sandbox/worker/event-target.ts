/** Follows the registration of handlers on sockets, by `addEventListener` and by the `on…` attributes. */

import { capture, lineOf } from './call-site.ts';
import { apply, defineProperty, getOwnPropertyDescriptor } from './primordials.ts';
import { EVENT_TYPES, type SocketEventType } from './socket-events.ts';
import type { SocketTable } from './socket-table.ts';

const { prototype } = EventTarget;
const nativeAdd = prototype.addEventListener;
const nativeRemove = prototype.removeEventListener;

/** Replaces the methods and accessors by ones that make the native call, and then note it. */
export function installListenerTracking(sockets: SocketTable): void {
	const methods = {
		addEventListener(this: unknown, ...args: unknown[]): void {
			apply(nativeAdd, this, args);
			sockets.find(this)?.listeners.add(`${args[0]}`, args[1], args[2], lineOf(capture()));
		},
		removeEventListener(this: unknown, ...args: unknown[]): void {
			apply(nativeRemove, this, args);
			sockets.find(this)?.listeners.remove(`${args[0]}`, args[1], args[2]);
		},
	};
	for (const name of ['addEventListener', 'removeEventListener'] as const) {
		const value = methods[name];
		defineProperty(value, 'length', { value: 2, configurable: true });
		defineProperty(prototype, name, { ...getOwnPropertyDescriptor(prototype, name), value });
	}
	for (const type of EVENT_TYPES) trackHandler(sockets, type);
}

function trackHandler(sockets: SocketTable, type: SocketEventType): void {
	const name = `on${type}` as const;
	const native = getOwnPropertyDescriptor(WebSocket.prototype, name);
	const nativeSet = native?.set;
	if (native === undefined || nativeSet === undefined) return;
	const set = function (this: unknown, handler: unknown): void {
		apply(nativeSet, this, [handler]);
		const isHandler = typeof handler === 'function' || (typeof handler === 'object' && handler !== null);
		sockets.find(this)?.listeners.setHandler(type, isHandler, isHandler ? lineOf(capture()) : null);
	};
	defineProperty(WebSocket.prototype, name, { ...native, set });
}
