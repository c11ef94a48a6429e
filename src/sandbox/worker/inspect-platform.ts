/** The parts of objects that keep what matters in internal slots, where their properties do not show it. */

import { list } from './bare.ts';
import { bytesIn, isTypedArray, lengthOf } from './bytes.ts';
import { hex } from './data-summary.ts';
import { errorHeader, errorText } from './error-text.ts';
import type { Inspection } from './inspection.ts';
import type { Parts } from './layout.ts';
import { getProperty, getterOf, inherits, isArray, isError, uncurry } from './primordials.ts';

export interface Subject {
	readonly value: object;
	/** Of its class. */
	readonly name: string;
	readonly inspection: Pick<Inspection, 'bounds' | 'characters'>;
	/** Whether it is itself what is inspected, not a part of it. */
	readonly whole: boolean;
	/** Text for a part. */
	readonly describe: (part: unknown) => string;
}

const isView = ArrayBuffer.isView;
const isNotANumber = Number.isNaN;
const MapPrototype = Map.prototype;
const SetPrototype = Set.prototype;
const DatePrototype = Date.prototype;
const RegExpPrototype = RegExp.prototype;
const PromisePrototype = Promise.prototype;
const UrlPrototype = URL.prototype;

const mapSize = getterOf(Map.prototype, 'size');
const setSize = getterOf(Set.prototype, 'size');
const hrefOf = getterOf(URL.prototype, 'href');
const timeOf = uncurry(Date.prototype.getTime);
const mapEntries = uncurry<Map<unknown, unknown>, [], Iterator<unknown>>(Map.prototype.entries);
const nextEntry = uncurry<Iterator<unknown>, [], IteratorResult<unknown>>(new Map().entries().next);
const setValues = uncurry<Set<unknown>, [], Iterator<unknown>>(Set.prototype.values);
const nextValue = uncurry<Iterator<unknown>, [], IteratorResult<unknown>>(new Set().values().next);
const isoText = uncurry(Date.prototype.toISOString);
const regExpText = uncurry(RegExp.prototype.toString);

/** Primitive values in objects, as `new String('')` makes them. */
const BOXED: readonly { readonly of: object; readonly value: (boxed: object) => unknown }[] = [
	{ of: String.prototype, value: uncurry<object, [], unknown>(String.prototype.valueOf) },
	{ of: Number.prototype, value: uncurry<object, [], unknown>(Number.prototype.valueOf) },
	{ of: Boolean.prototype, value: uncurry<object, [], unknown>(Boolean.prototype.valueOf) },
];

/** What is worth seeing of a browser's object; the first class that fits. */
const FIELDS: readonly { readonly of: object; readonly names: readonly string[] }[] = [
	{
		of: WebSocket.prototype,
		names: ['url', 'readyState', 'protocol', 'extensions', 'bufferedAmount', 'binaryType'],
	},
	{ of: MessageEvent.prototype, names: ['type', 'data', 'origin'] },
	{ of: CloseEvent.prototype, names: ['type', 'code', 'reason', 'wasClean'] },
	{ of: Event.prototype, names: ['type'] },
	{ of: Blob.prototype, names: ['size', 'type'] },
];

/**
 * @returns the whole text of a value, or its parts; null when its properties say it all
 * @throws what the value throws
 */
export function platformParts(subject: Subject): string | Parts | null {
	const { value, name, describe } = subject;
	if (isError(value)) return subject.whole ? errorText(value) : `[${errorHeader(value)}]`;
	if (inherits(value, MapPrototype)) {
		return iterated(subject, mapSize(value), mapEntries(value), nextEntry, (entry) => entryText(entry, describe));
	}
	if (inherits(value, SetPrototype)) {
		return iterated(subject, setSize(value), setValues(value), nextValue, describe);
	}
	if (inherits(value, DatePrototype)) return isNotANumber(timeOf(value)) ? 'Invalid Date' : isoText(value);
	if (inherits(value, RegExpPrototype)) return regExpText(value);
	if (inherits(value, PromisePrototype)) return `${name} {…}`;
	if (inherits(value, UrlPrototype)) return `${name} { ${describe(hrefOf(value))} }`;
	for (let index = 0; index < BOXED.length; index += 1) {
		const boxed = BOXED[index];
		if (boxed !== undefined && inherits(value, boxed.of)) return `${name} { ${describe(boxed.value(value))} }`;
	}
	const bytes = bytesIn(value);
	if (bytes === null) return fieldParts(subject);
	if (isView(value) && isTypedArray(value)) return numberParts(subject);
	return `${name}(${lengthOf(bytes)}) { ${hex(bytes)} }`;
}

/** A Map or a Set. */
function iterated(
	{ name, inspection }: Subject,
	size: number,
	iterator: Iterator<unknown>,
	next: (iterator: Iterator<unknown>) => IteratorResult<unknown>,
	text: (item: unknown) => string,
): Parts {
	const parts: string[] = list();
	while (parts.length < inspection.bounds.items && inspection.characters > 0) {
		const { done, value } = next(iterator);
		if (done === true) break;
		parts[parts.length] = text(value);
	}
	return { head: `${name}(${size}) `, brackets: '{}', parts, more: size - parts.length };
}

/** @param entry a pair, as a Map's iterator gives it */
function entryText(entry: unknown, describe: Subject['describe']): string {
	return isArray(entry) ? `${describe(entry[0])} => ${describe(entry[1])}` : '';
}

/** A typed array shows its numbers. */
function numberParts({ value, name, inspection, describe }: Subject): Parts {
	const length = lengthOf(value);
	const parts: string[] = list();
	for (let index = 0; index < length && index < inspection.bounds.items && inspection.characters > 0; index += 1) {
		parts[index] = describe(getProperty(value, index));
	}
	return { head: `${name}(${length}) `, brackets: '[]', parts, more: length - parts.length };
}

function fieldParts({ value, name, describe }: Subject): Parts | null {
	for (let kind = 0; kind < FIELDS.length; kind += 1) {
		const fields = FIELDS[kind];
		if (fields === undefined || !inherits(value, fields.of)) continue;
		const parts: string[] = list();
		for (let index = 0; index < fields.names.length; index += 1) {
			const field = fields.names[index] ?? '';
			parts[index] = `${field}: ${describe(getProperty(value, field))}`;
		}
		return { head: `${name} `, brackets: '{}', parts, more: 0 };
	}
	return null;
}
