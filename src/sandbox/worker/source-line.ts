/**
 * Where in the learner's code something happened. The code runs under a name: `lab.js`, or the address of the blob that it
 * was imported from. Each engine writes stacks in its own way, but all end a place as `name:line:column`:
 *
 * - Chromium: `    at greet (lab.js:3:9)`, `    at lab.js:5:1`
 * - Firefox and Safari: `greet@lab.js:3:9`, `@lab.js:5:1`
 */
import { list } from './bare.ts';
import { charCodeAt, indexOf, lastIndexOf, slice } from './primordials.ts';

/** How a reader knows the code. */
export const SOURCE_NAME = 'lab.js';

/** How the engine knows it. */
let sourceName: string = SOURCE_NAME;
/** Characters that stand before the code on its first line. */
let prefix = 0;
let columnsOfSyntax = true;

/**
 * Says under which name the code is about to run.
 *
 * @param before how many characters stand before the code on its first line
 * @param syntaxColumns whether the column of a syntax error is that in the code; JavaScriptCore tells that of the import
 */
export function setSource(name: string, before: number, syntaxColumns: boolean): void {
	sourceName = name;
	prefix = before;
	columnsOfSyntax = syntaxColumns;
}

/** Whether a script's name, as an event tells it, is that of the code. */
const isSource = (name: string): boolean => name === sourceName;

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
	const frames: StackFrame[] = list();
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

/**
 * The function around the learner's code is not theirs, so it is not named. Firefox calls a nameless function by the one
 * around it (`greet/<`), and puts before a name what it was waiting for (`async*greet`).
 */
function nameIn(text: string): string {
	const name = slice(text, lastIndexOf(text, '*') + 1, text.length);
	if (name === 'eval' || name === 'anonymous' || indexOf(name, '<') !== -1) return '';
	// A nameless listener, as V8 calls it by the object that it was added to.
	if (lastIndexOf(name, '.eval') === name.length - 5 && name.length > 5) return '';
	return name === 'eval code' || name === 'global code' ? '' : slice(name, 0, 100);
}

/** Reads `name:line:column` or `name:line`; null for a place that is none of the learner's. */
function readPlace(text: string, start: number): Place | null {
	const nameEnd = start + sourceName.length;
	if (slice(text, start, nameEnd) !== sourceName) return null;
	const line = readNumber(text, nameEnd);
	if (line === null) return null;
	const column = readNumber(text, line.end);
	// JavaScriptCore also names the place at which the function around the code begins.
	if (line.value === 1 && column !== null && column.value <= prefix) return null;
	return placeAt(line.value, column?.value ?? null);
}

/** @returns the place that an engine calls by these numbers: on the first line it also counts what stands before the code */
function placeAt(line: number, column: number | null): Place {
	const shift = line === 1 ? prefix : 0;
	return { line, column: column !== null && column > shift ? column - shift : null };
}

/** @returns where the code is wrong, by what the event of its syntax error says */
export const syntaxPlace = (line: number, column: number): Place => placeAt(line, columnsOfSyntax ? column : null);

/** @returns where the code threw, by what the event says */
export const eventPlace = (name: string, line: number, column: number): Place | null =>
	isSource(name) ? placeAt(line, column) : null;

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

/** @returns the number of lines of a text up to there, the one that begins with its last line feed included */
export function countLines(text: string, end = text.length): number {
	let lines = 1;
	for (let feed = indexOf(text, '\n'); feed !== -1 && feed < end; feed = indexOf(text, '\n', feed + 1)) lines += 1;
	return lines;
}
