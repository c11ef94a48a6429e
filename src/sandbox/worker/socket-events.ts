/** Records the events that are fired at a socket, before any handler of the learner's code sees them. */
import type { FiredEvent } from '../../trace/events.ts';
import { summarise } from './data-summary.ts';
import { isGenuine } from './in-page.ts';
import { apply, getterOf, now } from './primordials.ts';
import type { Recorder } from './recorder.ts';
import { enterEvent } from './running.ts';
import type { LabSocket } from './socket-table.ts';
import { type SocketWatch, seenState } from './socket-watch.ts';

export const EVENT_TYPES = ['open', 'message', 'error', 'close'] as const;

export type SocketEventType = (typeof EVENT_TYPES)[number];

const addEventListener = EventTarget.prototype.addEventListener;
const stopImmediatePropagation = Event.prototype.stopImmediatePropagation;
const protocolOf = getterOf(WebSocket.prototype, 'protocol');
const extensionsOf = getterOf(WebSocket.prototype, 'extensions');
const dataOf = getterOf(MessageEvent.prototype, 'data');
const codeOf = getterOf(CloseEvent.prototype, 'code');
const reasonOf = getterOf(CloseEvent.prototype, 'reason');
const wasCleanOf = getterOf(CloseEvent.prototype, 'wasClean');

export interface SocketEventsContext {
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
