/** Records calls on the WebSocket API: what was passed, where, and what it threw. */
import type { CallEvent, Thrown } from '../../trace/events.ts';
import { list } from './bare.ts';
import { lineHere } from './call-site.ts';
import { isError, now, slice } from './primordials.ts';
import { inspectArgument } from './print.ts';
import type { Recorder } from './recorder.ts';

/** What is common to all calls. */
export type BegunCall = Pick<CallEvent, 'kind' | 't' | 'args' | 'line'>;

const MAX_MESSAGE = 1000;

/** Called first thing in a replaced method. */
export function beginCall(recorder: Recorder, args: readonly unknown[]): BegunCall {
	if (!recorder.recording()) return { kind: 'call', t: now(), args: list(), line: null };
	const texts: string[] = list();
	for (let index = 0; index < args.length && index < 3; index += 1) texts[index] = inspectArgument(args[index]);
	return { kind: 'call', t: now(), args: texts, line: lineHere() };
}

/**
 * Makes the native call and records it, whether it returns or throws.
 *
 * @throws what the call throws
 */
export function recordCall<Result>(
	recorder: Recorder,
	call: () => Result,
	event: (threw: Thrown | null) => CallEvent,
): Result {
	let result: Result;
	try {
		result = call();
	} catch (error) {
		recorder.record(event(thrownOf(error)));
		throw error;
	}
	recorder.record(event(null));
	return result;
}

/** Learner code may have thrown anything, also something that throws when it is looked at. */
export function thrownOf(error: unknown): Thrown {
	try {
		if (isError(error)) {
			return { name: slice(`${error.name}`, 0, 100), message: slice(`${error.message}`, 0, MAX_MESSAGE) };
		}
		return { name: '', message: inspectArgument(error) };
	} catch {
		return { name: '', message: '' };
	}
}
