/**
 * What a lab's checks are made of. Each takes the trace and what is wanted, and returns null when the trace has it, or
 * else what was seen instead: so a check is one call, or several joined by `??`.
 */
import type { TraceModel } from '../trace/model.ts';
import { matches, printable } from './printable.ts';
import { type Seen, say } from './say.ts';
import { messagesIn, messagesOut, type SeenMessage, wireIsUnknown } from './seen.ts';

export { closeEventFired, closeFrameOut, type WantedClose } from './closing-predicates.ts';
export { opened, sentOnlyWhenOpen } from './opening-predicates.ts';
export { closeFrames, messagesIn, messagesOut, pathOf, type SeenClose, type SeenMessage } from './seen.ts';

/**
 * A text message left the client.
 *
 * @param wanted its text, or a pattern of it; any text where it is left out
 */
export function sentMessage(trace: TraceModel, wanted?: string | RegExp): Seen | null {
	const sent = messagesOut(trace);
	if (hasText(sent, wanted)) return null;
	if (sent.length > 0) return say('sentOther', ...printed(sent));
	if (wireIsUnknown(trace)) return say('notRecorded');
	const silent = trace.connections
		.flatMap((connection) => connection.calls)
		.find(({ call, message }) => call.method === 'send' && call.threw === null && message === null);
	return silent ? say('sendDropped', silent.call.line) : say('nothingSent');
}

/**
 * A text message came from the server.
 *
 * @param wanted its text, or a pattern of it; any text where it is left out
 */
export function receivedMessage(trace: TraceModel, wanted?: string | RegExp): Seen | null {
	const received = messagesIn(trace);
	if (hasText(received, wanted)) return null;
	if (received.length > 0) return say('receivedOther', ...printed(received));
	return say(wireIsUnknown(trace) ? 'notRecorded' : 'nothingReceived');
}

/**
 * A line was printed on the console.
 *
 * @param wanted what the line contains, or a pattern of it
 */
export function printedLine(trace: TraceModel, wanted: string | RegExp): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	const found = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : matches(text, wanted));
	if (lines.some(({ text }) => found(text))) return null;
	const uncaught = lines.findLast(({ level }) => level === 'uncaught');
	if (uncaught) return say('uncaught', uncaught.line, uncaught.text);
	if (lines.length === 0) return say('nothingPrinted');
	return say('printedOther', ...printable(lines.map(({ text }) => text)));
}

const hasText = (messages: readonly SeenMessage[], wanted: string | RegExp | undefined): boolean =>
	messages.some(({ text }) => text !== null && (wanted === undefined || matches(text, wanted)));

/** Binary messages as their sizes. */
const printed = (messages: readonly SeenMessage[]) => printable(messages.map(({ text, size }) => text ?? size));
