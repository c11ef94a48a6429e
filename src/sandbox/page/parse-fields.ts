/** Reads the fields of a message that may have been forged: each has a type and a bound, or the message is refused. */

export class MalformedMessage extends Error {}

type FieldName =
	| ('type' | 'sent' | 'now' | 'events' | 'status')
	| ('kind' | 't' | 'socket' | 'line' | 'level' | 'text' | 'lines' | 'readyState' | 'bufferedAmount' | 'handlers')
	| ('protocol' | 'extensions' | 'data' | 'code' | 'reason' | 'wasClean')
	| ('method' | 'args' | 'threw' | 'url' | 'protocols' | 'size' | 'preview' | 'name' | 'message')
	| ('direction' | 'chunk' | 'fact' | 'bytes' | 'by' | 'buffered');

/** A message or a part of one, of which nothing is known yet. */
export type Fields = Readonly<Partial<Record<FieldName, unknown>>>;

export function untrustedFields(value: unknown): Fields {
	if (typeof value !== 'object' || value === null) throw new MalformedMessage('not an object');
	return Object.fromEntries(Object.entries(value));
}

/** A string, cut to `limit` characters. */
export function text(value: unknown, limit: number): string {
	if (typeof value !== 'string') throw new MalformedMessage('not a string');
	return value.length <= limit ? value : value.slice(0, limit);
}

export function number(value: unknown): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) throw new MalformedMessage('not a number');
	return value;
}

/** A whole number from `min` to `max`. */
export function integer(value: unknown, min: number, max: number): number {
	const whole = number(value);
	if (!Number.isInteger(whole) || whole < min || whole > max) throw new MalformedMessage('out of range');
	return whole;
}

export function oneOf<const Choice>(value: unknown, choices: readonly Choice[]): Choice {
	const choice = choices.find((candidate) => candidate === value);
	if (choice === undefined) throw new MalformedMessage('not one of the choices');
	return choice;
}

export function nullOr<Result>(value: unknown, read: (value: unknown) => Result): Result | null {
	return value === null ? null : read(value);
}

/** The first `limit` items of an array. */
export function list<Result>(value: unknown, limit: number, read: (value: unknown) => Result): Result[] {
	if (!Array.isArray(value)) throw new MalformedMessage('not an array');
	return value.slice(0, limit).map(read);
}
