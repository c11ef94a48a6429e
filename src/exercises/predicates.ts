/**
 * What a lab's checks are made of. Each takes the trace and what is wanted, and returns null when the trace has it, or
 * else what was seen instead: so a check is one call, or several joined by `??`.
 */

import type { Connection } from '../trace/connection.ts';
import { openingOf } from '../trace/ending.ts';
import type { TraceModel } from '../trace/model.ts';
import { pathOf } from './asked-address.ts';
import { printable, type Seen, say } from './say.ts';
import {
	deliveries,
	matches,
	messagesOut,
	type SeenMessage,
	uncaughtError,
	unheard,
	wireIsUnknown,
} from './trace-facts.ts';

export { pathOf } from './asked-address.ts';
export { closeFrames, messagesIn, messagesOut, type SeenClose, type SeenMessage } from './trace-facts.ts';

/**
 * A connection to that path was opened: the page has seen its open event.
 *
 * @param path as in the address, like `/echo`; any where it is left out
 */
export function opened(trace: TraceModel, path?: string): Seen | null {
	const { connections } = trace;
	const there = connections.filter((connection) => path === undefined || pathOf(connection) === path);
	if (there.some(({ fired }) => fired.some(({ event }) => event.type === 'open'))) return null;
	const last = there.at(-1);
	if (last !== undefined) return notOpened(last);
	const failed = trace.failedConstructs.at(-1);
	if (connections.length > 0 && path !== undefined) {
		const paths = [...new Set(connections.map(pathOf))];
		return say('otherPath', paths, path);
	}
	return failed
		? say('constructorThrew', failed.line, failed.threw?.name ?? 'Error')
		: (uncaughtError(trace) ?? say('noSocket'));
}

/** Not more than one socket was created: a step that another socket takes proves nothing of this one. */
export function oneSocket({ connections }: TraceModel): Seen | null {
	return connections.length > 1 ? say('severalSockets', connections.length) : null;
}

function notOpened(connection: Connection): Seen {
	const path = pathOf(connection);
	const status = connection.response?.head?.status ?? 101;
	const { closed, history } = connection;
	if (history.closeCall !== null) return say('abortedBeforeOpen', path, history.closeCall.call.call.line);
	if (status !== 101) return say('refused', path, status);
	return closed ? say('failedToOpen', path, closed.code) : say('notOpened', path);
}

/** `send` was called, and never before the socket was open. */
export function sentOnlyWhenOpen(trace: TraceModel): Seen | null {
	const sends = trace.connections.flatMap(({ calls }) => calls.filter(({ call }) => call.method === 'send'));
	const early = sends.find(({ call }) => call.threw?.name === 'InvalidStateError');
	if (early) return say('sendThrew', early.call.line, early.call.threw?.name ?? 'Error');
	if (sends.some(({ call }) => call.threw === null)) return null;
	const [failed] = sends;
	return failed
		? say('sendFailed', failed.call.line, failed.call.threw?.name ?? 'Error')
		: (uncaughtError(trace) ?? say('sendNotCalled'));
}

/**
 * A text message left the client.
 *
 * @param wanted its text, or a pattern of it; any text where it is left out
 */
export function sentMessage(trace: TraceModel, wanted?: string | RegExp): Seen | null {
	const sent = messagesOut(trace);
	if (hasText(sent, wanted)) return null;
	if (sent.length > 0) return say('sentOther', ...printed(sent));
	if (wireIsUnknown(trace, 'out')) return say('notRecorded');
	const sends = trace.connections
		.flatMap((connection) => connection.calls)
		.filter(({ call, message }) => call.method === 'send' && message === null);
	const failed = sends.find(({ call }) => call.threw !== null);
	if (failed) return say('sendFailed', failed.call.line, failed.call.threw?.name ?? 'Error');
	const [dropped] = sends;
	return dropped ? say('sendDropped', dropped.call.line) : (uncaughtError(trace) ?? say('nothingSent'));
}

/**
 * The page got a text message, in a message event that somebody listened to and before it called `close()`.
 *
 * @param wanted its text, or a pattern of it; any text where it is left out
 */
export function receivedMessage(trace: TraceModel, wanted?: string | RegExp): Seen | null {
	const fits = (text: string | null) => text !== null && (wanted === undefined || matches(text, wanted));
	const delivered = deliveries(trace);
	const found = delivered.filter(({ text }) => fits(text));
	const inTime = found.filter(({ closedOn }) => closedOn === undefined);
	if (inTime.some(({ heard }) => heard)) return null;
	if (inTime.length > 0) return say('messageWithoutListener');
	const [late] = found;
	if (late?.closedOn !== undefined) return say('closedBeforeMessage', late.closedOn);
	const line = unheard(trace, fits);
	if (line !== undefined) return say('messageUnheard', line);
	return delivered.length > 0
		? say('receivedOther', ...printed(delivered))
		: (uncaughtError(trace) ?? say('nothingReceived'));
}

/**
 * A line was printed on the console.
 *
 * @param wanted what the line contains, or a pattern of it
 */
export function printedLine(trace: TraceModel, wanted: string | RegExp): Seen | null {
	const all = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	// What nothing caught was not printed by the code, whatever it says.
	const lines = all.filter(({ level }) => level !== 'uncaught');
	const found = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : matches(text, wanted));
	if (lines.some(({ text }) => found(text))) return null;
	const error = uncaughtError(trace);
	if (error !== null) return error;
	return lines.length === 0 ? say('nothingPrinted') : say('printedOther', ...printable(lines.map(({ text }) => text)));
}

const hasText = (messages: readonly SeenMessage[], wanted: string | RegExp | undefined): boolean =>
	messages.some(({ text }) => text !== null && (wanted === undefined || matches(text, wanted)));

/** Binary messages as their sizes. */
const printed = (messages: readonly Pick<SeenMessage, 'text' | 'size'>[]) =>
	printable(messages.map(({ text, size }) => text ?? size));

/** What a close frame is to have; what is left out may be anything. */
interface WantedClose {
	/** 1005 for a frame without a code. */
	readonly code?: number;
	readonly reason?: string;
}

/** The code closed: a close frame left the client for a call of `close()`, with that code and that reason. */
export function closeFrameOut(trace: TraceModel, wanted: WantedClose = {}): Seen | null {
	const { code = null, reason = null } = wanted;
	const own = trace.connections.flatMap(({ history }) => {
		const { out } = history.closes;
		const close = out?.wire.close ?? null;
		return out !== null && close !== null && history.origin(out) !== null ? [close] : [];
	});
	const fits = (close: { readonly code: number; readonly reason: string }) =>
		(code === null || close.code === code) && (reason === null || matches(close.reason, reason));
	if (own.some(fits)) return null;
	const other = own.at(-1);
	if (other) return say('closedWithOther', other.code, other.reason, code, reason);
	return notClosed(trace);
}

/** Why no close frame left for a call. */
function notClosed(trace: TraceModel): Seen {
	const { connections } = trace;
	const threw = connections.flatMap(({ calls }) => calls).find(({ call }) => call.method === 'close' && call.threw);
	if (threw) return say('closeThrew', threw.call.line, threw.call.threw?.name ?? 'Error');
	if (wireIsUnknown(trace, 'out')) return say('notRecorded');
	const early = connections.find((one) => one.history.closeCall !== null && openingOf(one) !== 'opened');
	if (early) return say('closedBeforeOpen', early.history.closeCall?.call.call.line ?? null);
	const firsts = connections.flatMap(({ frames }) => frames.find(({ close }) => close !== null) ?? []);
	const first = firsts.at(-1);
	if (first === undefined || first.close === null) return uncaughtError(trace) ?? say('noCloseFrameOut');
	return first.direction === 'in'
		? say('serverClosedFirst', first.close.code, first.close.reason)
		: say('browserClosed', first.close.code);
}

/**
 * A close event was fired.
 *
 * @param code the one that the page is to see; any where it is left out
 */
export function closeEventFired(trace: TraceModel, code?: number): Seen | null {
	const codes = trace.connections.flatMap(({ closed }) => (closed ? [closed.code] : []));
	if (codes.some((seen) => code === undefined || seen === code)) return null;
	const last = codes.at(-1);
	if (last === undefined || code === undefined) return uncaughtError(trace) ?? say('noCloseEvent');
	return say('closeEventOther', last, code);
}
