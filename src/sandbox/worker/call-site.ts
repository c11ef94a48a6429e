/** Where the learner's code is, whatever it has done to `Error`. */

import { bare, ownProperty } from './bare.ts';
import {
	apply,
	defineProperty,
	deleteProperty,
	getPrototypeOf,
	isError,
	methodOf,
	setProperty,
	slice,
} from './primordials.ts';
import { runningLine } from './running.ts';
import { eventPlace, placeIn } from './source-line.ts';

const NativeError = Error;
/** Firefox has one accessor for all errors; in other engines the stack is an error's own. */
const inheritedStack = ownProperty(NativeError.prototype, 'stack')?.get;

/** Frames that a stack has at least: ours, and some of the learner's. */
const DEPTH = 16;
const MAX_STACK_CHARACTERS = 20_000;

export interface CallSite {
	readonly error: Error;
	/** Of the handler or timer that ran; null when none did. */
	readonly running: number | null;
}

/** Remembers where the code is; what that costs most, writing the stack as text, is left until it is wanted. */
export const capture = (): CallSite => ({
	error: withOwn('stackTraceLimit', DEPTH, () => new NativeError()),
	running: runningLine(),
});

/**
 * @returns the 1-based line of the learner's code that was reached; where the stack has none of its frames (code from
 * strings, tail calls, which JavaScriptCore leaves no frame of), that of the handler or timer; null if it can't be told
 */
export const lineOf = ({ error, running }: CallSite): number | null => placeIn(stackAt(error))?.line ?? running;

/**
 * @returns the line of `lineOf`, of here and now. V8 hands out the frames of a stack one by one, and to ask them up to the first
 * of the learner's takes less than half of the time that writing them all as text does; other engines write text
 */
export function lineHere(): number | null {
	if (frameReaders === null) return lineOf(capture());
	let line: number | null = null;
	const { script, row, column } = frameReaders;
	const prepare = (_error: unknown, frames: readonly object[]): string => {
		for (let index = 0; index < frames.length && line === null; index += 1) {
			const frame = frames[index];
			const place = frame === undefined ? null : eventPlace(script(frame), row(frame), column(frame));
			line = place?.line ?? null;
		}
		return '';
	};
	const error = withOwn('stackTraceLimit', DEPTH, () => new NativeError());
	// Where learner code has fixed its own, that one is not called in the midst of ours.
	withOwn('prepareStackTrace', prepare, () =>
		ownProperty(NativeError, 'prepareStackTrace')?.value === prepare ? error.stack : '',
	);
	return line ?? runningLine();
}

/** @returns the stack that a call site has */
export const siteStack = ({ error }: CallSite): string => stackAt(error);

function stackAt(error: Error): string {
	const stack: unknown = plainly(() => (inheritedStack === undefined ? error.stack : apply(inheritedStack, error, [])));
	return typeof stack === 'string' ? slice(stack, 0, MAX_STACK_CHARACTERS) : '';
}

/** @returns the stack of what was thrown; null when it has none. Learner code may stand behind it, so it may be anything */
export function stackOf(thrown: unknown): string | null {
	try {
		if (!isError(thrown)) return null;
		const stack: unknown = plainly(() => thrown.stack);
		return typeof stack === 'string' ? slice(stack, 0, MAX_STACK_CHARACTERS) : null;
	} catch {
		return null;
	}
}

/**
 * Without `Error.prepareStackTrace`, by which learner code writes stacks as it likes (Chromium).
 *
 * @returns nothing where learner code has fixed its own
 */
const plainly = (read: () => unknown): unknown =>
	withOwn('prepareStackTrace', undefined, () => (ownProperty(NativeError, 'prepareStackTrace')?.value ? '' : read()));

// An own one, so that a frozen `Error` does not inherit it from what learner code can still change.
put('prepareStackTrace', bare({ value: undefined, writable: true, enumerable: false, configurable: true }));

/** How a frame of a stack says where it is; null where an engine has no such frames. */
const frameReaders = installFrameReaders();

function installFrameReaders() {
	let first: unknown;
	withOwn(
		'prepareStackTrace',
		(_error: unknown, frames: readonly unknown[]) => {
			first = frames[0];
			return '';
		},
		() => new NativeError().stack,
	);
	const prototype = typeof first === 'object' && first !== null ? getPrototypeOf(first) : null;
	if (prototype === null) return null;
	const script = methodOf<string>(prototype, 'getScriptNameOrSourceURL');
	const row = methodOf<number>(prototype, 'getLineNumber');
	const column = methodOf<number>(prototype, 'getColumnNumber');
	return script && row && column && { script, row, column };
}

/** Sets a property of `Error` for as long as `act` takes, unless learner code made that impossible. */
function withOwn<Result>(name: string, value: unknown, act: () => Result): Result {
	const before = ownProperty(NativeError, name);
	const changed = put(name, bare({ value, writable: true, enumerable: true, configurable: true }));
	try {
		return act();
	} finally {
		if (changed && before !== undefined) put(name, before);
		else if (changed) deleteProperty(NativeError, name);
	}
}

/** JavaScriptCore takes a new limit from an assignment only, which runs no learner code once the property holds data. */
function put(name: string, descriptor: PropertyDescriptor): boolean {
	const done = defineProperty(NativeError, name, descriptor);
	if (done && descriptor.writable === true) setProperty(NativeError, name, descriptor.value);
	return done;
}
