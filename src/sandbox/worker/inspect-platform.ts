/** The parts of objects that keep what matters in internal slots, where their properties do not show it. */
import { hex } from './data-summary.ts';
import { errorHeader, errorText } from './error-text.ts';
import type { Inspection } from './inspection.ts';
import type { Parts } from './layout.ts';
import { isArray, uncurry } from './primordials.ts';

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

const NativeMap = Map;
const NativeSet = Set;
const NativeError = Error;
const NativeDate = Date;
const NativeRegExp = RegExp;
const NativePromise = Promise;
const NativeArrayBuffer = ArrayBuffer;
const NativeUint8Array = Uint8Array;
const NativeDataView = DataView;
const NativeUrl = URL;
const isView = ArrayBuffer.isView;
const isNotANumber = Number.isNaN;

const mapEntries = uncurry<Map<unknown, unknown>, [], Iterator<unknown>>(Map.prototype.entries);
const nextEntry = uncurry<Iterator<unknown>, [], IteratorResult<unknown>>(new Map().entries().next);
const setValues = uncurry<Set<unknown>, [], Iterator<unknown>>(Set.prototype.values);
const nextValue = uncurry<Iterator<unknown>, [], IteratorResult<unknown>>(new Set().values().next);
const isoText = uncurry(Date.prototype.toISOString);
const inherits = uncurry<object, [object], boolean>(Object.prototype.isPrototypeOf);
const regExpText = uncurry(RegExp.prototype.toString);

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
	if (value instanceof NativeError) return subject.whole ? errorText(value) : `[${errorHeader(value)}]`;
	if (value instanceof NativeMap)
		return iterated(subject, value.size, mapEntries(value), nextEntry, (entry) => entryText(entry, describe));
	if (value instanceof NativeSet) return iterated(subject, value.size, setValues(value), nextValue, describe);
	if (value instanceof NativeDate) return isNotANumber(+value) ? 'Invalid Date' : isoText(value);
	if (value instanceof NativeRegExp) return regExpText(value);
	if (value instanceof NativePromise) return `${name} {…}`;
	if (value instanceof NativeUrl) return `${name} { ${describe(value.href)} }`;
	if (value instanceof NativeArrayBuffer) {
		return `${name}(${value.byteLength}) { ${hex(new NativeUint8Array(value))} }`;
	}
	if (isView(value)) return viewParts(subject, value);
	return fieldParts(subject);
}

/** A Map or a Set. */
function iterated(
	{ name, inspection }: Subject,
	size: number,
	iterator: Iterator<unknown>,
	next: (iterator: Iterator<unknown>) => IteratorResult<unknown>,
	text: (item: unknown) => string,
): Parts {
	const parts: string[] = [];
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

/** A typed array shows its numbers, a DataView its bytes. */
function viewParts({ name, inspection, describe }: Subject, value: ArrayBufferView): string | Parts {
	if (value instanceof NativeDataView) {
		const bytes = new NativeUint8Array(value.buffer, value.byteOffset, value.byteLength);
		return `${name}(${value.byteLength}) { ${hex(bytes)} }`;
	}
	const length: unknown = Reflect.get(value, 'length');
	if (typeof length !== 'number') return name;
	const parts: string[] = [];
	for (let index = 0; index < length && index < inspection.bounds.items && inspection.characters > 0; index += 1) {
		parts[index] = describe(Reflect.get(value, index));
	}
	return { head: `${name}(${length}) `, brackets: '[]', parts, more: length - parts.length };
}

function fieldParts({ value, name, describe }: Subject): Parts | null {
	for (let kind = 0; kind < FIELDS.length; kind += 1) {
		const fields = FIELDS[kind];
		if (fields === undefined || !inherits(fields.of, value)) continue;
		const parts: string[] = [];
		for (let index = 0; index < fields.names.length; index += 1) {
			const field = fields.names[index] ?? '';
			parts[index] = `${field}: ${describe(Reflect.get(value, field))}`;
		}
		return { head: `${name} `, brackets: '{}', parts, more: 0 };
	}
	return null;
}
