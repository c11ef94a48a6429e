import { headerValue } from '../protocol/handshake.ts';
import type { Connection } from '../trace/connection.ts';
import type { TraceModel } from '../trace/model.ts';
import { opened } from './predicates.ts';
import { printable, type Seen, say } from './say.ts';
import { deliveries, messagesOut, uncaughtError, unheard, wireIsUnknown } from './trace-facts.ts';

/** At least so many messages left the client, and not more than `most`. */
export function sentMessages(trace: TraceModel, least: number, most = Number.POSITIVE_INFINITY): Seen | null {
	const count = messagesOut(trace).length;
	if (count >= least && count <= most) return opened(trace);
	if (wireIsUnknown(trace, 'out')) return say('notRecorded');
	return count === 0 ? (uncaughtError(trace) ?? say('nothingSent')) : say('sentCount', count);
}

/** The page got at least so many messages, in message events that somebody listened to and before it called `close()`. */
export function receivedMessages(trace: TraceModel, least: number): Seen | null {
	const delivered = deliveries(trace);
	const heard = delivered.filter((one) => one.heard && one.closedOn === undefined).length;
	if (heard >= least) return opened(trace);
	if (heard > 0) return say('receivedCount', heard);
	const late = delivered.find(({ closedOn }) => closedOn !== undefined);
	if (late?.closedOn !== undefined) return say('closedBeforeMessage', late.closedOn);
	if (delivered.length > 0) return say('messageWithoutListener');
	const line = unheard(trace, () => true);
	if (line !== undefined) return say('messageUnheard', line);
	return uncaughtError(trace) ?? say('nothingReceived');
}

/**
 * A binary message left the client.
 *
 * @param size its payload in bytes; any where it is left out
 */
export function sentBinary(trace: TraceModel, size?: number): Seen | null {
	const sent = messagesOut(trace);
	const binary = sent.filter(({ type }) => type === 'binary');
	if (binary.some((message) => size === undefined || message.size === size)) return null;
	if (sent.length > 0) return say('sentOther', ...printable(sent.map(({ text, size: bytes }) => text ?? bytes)));
	return wireIsUnknown(trace, 'out') ? say('notRecorded') : (uncaughtError(trace) ?? say('nothingSent'));
}

/** At least so many sockets have seen their open event. */
export function openedSockets(trace: TraceModel, least: number): Seen | null {
	const count = trace.connections.filter(hasOpened).length;
	if (count >= least) return null;
	return count === 0 ? opened(trace) : (uncaughtError(trace) ?? say('openedCount', count));
}

/** On the wire the server chose that subprotocol, and the page has seen the socket open with it. */
export function agreedOn(trace: TraceModel, subprotocol: string): Seen | null {
	const chosen = trace.connections.filter(hasOpened).map(({ response }) => {
		return headerValue(response?.head?.headers ?? [], 'Sec-WebSocket-Protocol');
	});
	if (chosen.includes(subprotocol)) return null;
	return opened(trace) ?? say('otherSubprotocol', chosen.find((name) => name !== null) ?? null);
}

/** A socket was there, and no error went uncaught. */
export function nothingUncaught(trace: TraceModel): Seen | null {
	const none = trace.connections.length === 0 && trace.failedConstructs.length === 0;
	return uncaughtError(trace) ?? (none ? say('noSocket') : null);
}

const hasOpened = ({ fired }: Connection): boolean => fired.some(({ event }) => event.type === 'open');
