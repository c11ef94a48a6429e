import { decodeUtf8 } from '../protocol/utf8.ts';
import type { Connection, WireMessage } from '../trace/connection.ts';
import { uncaughtIn } from '../trace/console-tail.ts';
import { isReadWhole, openingOf } from '../trace/ending.ts';
import type { Direction, SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import { type Seen, say } from './say.ts';

/** A whole message that was on the wire. */
export interface SeenMessage {
	readonly socket: SocketId;
	readonly type: 'text' | 'binary';
	/** Null for binary messages. */
	readonly text: string | null;
	/** Bytes of payload, as they were on the wire. */
	readonly size: number;
}

/** A close frame that was on the wire. */
export interface SeenClose {
	readonly socket: SocketId;
	/** 1005 for an empty body. */
	readonly code: number;
	readonly reason: string;
}

/** @returns the complete messages that left the client, socket by socket */
export const messagesOut = (trace: TraceModel): readonly SeenMessage[] => messages(trace, 'out');

/** @returns the complete messages that came from the server, socket by socket */
export const messagesIn = (trace: TraceModel): readonly SeenMessage[] => messages(trace, 'in');

/** @returns the close frames of a direction, socket by socket */
export const closeFrames = (trace: TraceModel, direction: Direction): readonly SeenClose[] =>
	trace.connections.flatMap((connection) =>
		connection.frames
			.filter((frame) => frame.direction === direction)
			.flatMap(({ close }) => (close === null ? [] : [{ socket: connection.socket, ...close }])),
	);

/** @returns whether a socket was open of which not every byte of that direction was recorded and read */
export const wireIsUnknown = (trace: TraceModel, direction: Direction): boolean =>
	trace.connections.some((connection) => openingOf(connection) === 'opened' && !isReadWhole(connection, direction));

/** @returns that the code ended with an error, where it did: then that says more than what is missing */
export function uncaughtError(trace: TraceModel): Seen | null {
	const error = uncaughtIn(trace.console);
	return error && say('uncaught', error.line, error.text);
}

/** A message that a message event handed to the page. */
export interface Delivered {
	/** Null for binary messages. */
	readonly text: string | null;
	/** Bytes of payload, as the page got it. */
	readonly size: number;
	/** Somebody listened. */
	readonly heard: boolean;
	/** The line of the `close` that was called before it came; undefined where none was. */
	readonly closedOn?: number | null;
}

/** @returns what the page was handed, socket by socket */
export const deliveries = (trace: TraceModel): readonly Delivered[] =>
	trace.connections.flatMap((connection) =>
		connection.history.fired.flatMap((entry) => {
			const { event, message } = entry.fired;
			if (event.type !== 'message') return [];
			const wire = message === null ? undefined : connection.messages.in[message];
			const whole = wire?.complete && wire.type === 'text' && !wire.compressed ? wire.payload : null;
			const text = event.data.type === 'string' ? (whole ? decodeUtf8(whole) : event.data.preview) : null;
			const { closeCall } = connection.history;
			const late = closeCall !== null && closeCall.id < entry.id;
			const heard = event.handlers.length > 0;
			return [{ text, size: event.data.size, heard, ...(late ? { closedOn: closeCall.call.call.line } : {}) }];
		}),
	);

/**
 * @returns the line of a `close` that came before a message which the server sent and which fits: it arrived, and no event
 * was fired of it (WHATWG WebSockets §4); undefined where there is no such message
 */
export function unheard(trace: TraceModel, fits: (text: string | null) => boolean): number | null | undefined {
	for (const connection of trace.connections) {
		const { closeCall } = connection.history;
		const rest = connection.messages.in.slice(connection.ends.in.length).filter(({ complete }) => complete);
		const found = rest.some((message) => fits(message.type === 'text' ? messageText(connection, message) : null));
		if (closeCall !== null && found) return closeCall.call.call.line;
	}
	return undefined;
}

/** @returns the whole texts of one direction, in order, as they were on the wire; none where there is no connection */
export const textsOf = (connection: Connection | null, direction: Direction): readonly string[] =>
	(connection?.messages[direction] ?? []).flatMap((message) =>
		connection !== null && message.complete && message.type === 'text' ? [messageText(connection, message)] : [],
	);

function messages(trace: TraceModel, direction: Direction): readonly SeenMessage[] {
	return trace.connections.flatMap((connection) =>
		connection.messages[direction].filter((message) => message.complete).map((message) => seen(connection, message)),
	);
}

function seen(connection: Connection, message: WireMessage): SeenMessage {
	const { type, size } = message;
	const text = type === 'text' ? messageText(connection, message) : null;
	return { socket: connection.socket, type, text, size };
}

/** The text of a message; of a compressed one, what the client's side knows of it. */
function messageText(connection: Connection, { compressed, payload, direction, index }: WireMessage): string {
	if (!compressed) return decodeUtf8(payload ?? new Uint8Array(0));
	const end = connection.ends[direction][index] ?? -1;
	if (direction === 'in') {
		const event = connection.fired[end]?.event;
		return event?.type === 'message' ? event.data.preview : '';
	}
	const call = connection.calls[end]?.call;
	return call?.method === 'send' ? call.data.preview : '';
}

/** @returns whether a text is the wanted one, or has the wanted pattern */
export const matches = (text: string, wanted: string | RegExp): boolean =>
	typeof wanted === 'string' ? text === wanted : text.search(wanted) !== -1;
