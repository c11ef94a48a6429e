/**
 * Where in the learner's code something happened. The code is evaluated under the name `lab.js`; each engine writes
 * stacks in its own way, but all end a place as `lab.js:line:column`:
 *
 * - Chromium: `    at greet (lab.js:3:9)`, `    at lab.js:5:1`
 * - Firefox and Safari: `greet@lab.js:3:9`, `@lab.js:5:1`
 */
import { charCodeAt, indexOf, lastIndexOf, slice } from './primordials.ts';

const NativeError = Error;

export const SOURCE_NAME = 'lab.js';

/** Stands before the code on its first line, so that all lines keep their numbers. */
export const PREFIX = '"use strict";(async()=>{';

export interface Place {
	/** 1-based. */
	readonly line: number;
	/** 1-based; null when the stack does not say. */
	readonly column: number | null;
}

export interface StackFrame extends Place {
	/** Of the function; empty at the top level. */
	readonly name: string;
}

/** @returns the innermost place in the learner's code that the stack names; null when there is none */
export const placeIn = (stack: string): Place | null => framesIn(stack, 1)[0] ?? null;

/** @returns the innermost frames of a stack that are in the learner's code; at most `limit` */
export function framesIn(stack: string, limit: number): StackFrame[] {
	const frames: StackFrame[] = [];
	for (let start = 0; start < stack.length && frames.length < limit; ) {
		const newline = indexOf(stack, '\n', start);
		const end = newline === -1 ? stack.length : newline;
		const frame = readFrame(slice(stack, start, end));
		if (frame !== null) frames[frames.length] = frame;
		start = end + 1;
	}
	return frames;
}

const CHROMIUM = '    at ';

/** Chromium repeats the error's message above the frames, so a line that only mentions `lab.js:1` is none. */
function readFrame(line: string): StackFrame | null {
	if (indexOf(line, CHROMIUM) === 0) {
		const bracket = lastIndexOf(line, ' (');
		// Without a function's name there may still be an `async` before the place.
		const place = readPlace(line, bracket === -1 ? lastIndexOf(line, ' ') + 1 : bracket + 2);
		return place && { ...place, name: bracket === -1 ? '' : nameIn(slice(line, CHROMIUM.length, bracket)) };
	}
	const at = indexOf(line, '@');
	const place = at === -1 ? null : readPlace(line, at + 1);
	return place && { ...place, name: nameIn(slice(line, 0, at)) };
}

/** The function around the learner's code is not theirs, so it is not named. */
const nameIn = (name: string): string => (name === 'eval' || name === 'anonymous' ? '' : slice(name, 0, 100));

/** Reads `lab.js:line:column` or `lab.js:line`. */
function readPlace(text: string, start: number): Place | null {
	const nameEnd = start + SOURCE_NAME.length;
	if (slice(text, start, nameEnd) !== SOURCE_NAME) return null;
	const line = readNumber(text, nameEnd);
	if (line === null) return null;
	const column = readNumber(text, line.end);
	return placeAt(line.value, column?.value ?? null);
}

/** @returns the place that an engine calls by these numbers: on the first line it also counts what stands before the code */
export function placeAt(line: number, column: number | null): Place {
	const shift = line === 1 ? PREFIX.length : 0;
	return { line, column: column !== null && column > shift ? column - shift : null };
}

/** Reads `:digits`. */
function readNumber(text: string, start: number): { readonly value: number; readonly end: number } | null {
	if (charCodeAt(text, start) !== 0x3a) return null;
	let end = start + 1;
	let value = 0;
	for (let code = charCodeAt(text, end); code >= 0x30 && code <= 0x39; code = charCodeAt(text, end)) {
		value = value * 10 + code - 0x30;
		end += 1;
	}
	return end === start + 1 ? null : { value, end };
}

/** Remembers where the code is; what that costs most, writing the stack as text, is left until it is wanted. */
export const capture = (): Error => new NativeError();

/** @returns the 1-based line of the learner's code at which the error was made; null if it can't be told */
export const lineOf = (error: Error): number | null => placeIn(stackOf(error) ?? '')?.line ?? null;

const MAX_STACK_CHARACTERS = 20_000;

/** @returns the stack of an error; null when it has none. Learner code may stand behind it, so it may be anything */
export function stackOf(thrown: unknown): string | null {
	try {
		if (!(thrown instanceof NativeError)) return null;
		const { stack } = thrown;
		return typeof stack === 'string' ? slice(stack, 0, MAX_STACK_CHARACTERS) : null;
	} catch {
		return null;
	}
}
