/**
 * What a lab's checks are made of. Each takes the trace and what is wanted, and returns null when the trace has it, or
 * else what was seen instead: so a check is one call, or several joined by `??`.
 */
import type { TraceModel } from '../trace/model.ts';
import { printable, type Seen, say } from './say.ts';
import { deliveries, matches, messagesOut, type SeenMessage, uncaughtError, unheard, wireIsUnknown } from './seen.ts';

export { closeEventFired, closeFrameOut, type WantedClose } from './closing-predicates.ts';
export { oneSocket, opened, sentOnlyWhenOpen } from './opening-predicates.ts';
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
