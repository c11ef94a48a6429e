/**
 * Text for any value, safe for whatever learner code may hand over: cyclic and huge structures, getters and Proxies that
 * throw. Getters are named, not called. What is left out shows as an ellipsis.
 */
import { list, ownProperty } from './bare.ts';
import { platformParts } from './inspect-platform.ts';
import type { Bounds, Inspection } from './inspection.ts';
import { composite, type Parts } from './layout.ts';
import { charCodeAt, getPrototypeOf, isArray, isError, ownKeys, slice, symbolText } from './primordials.ts';

const MAX_OBJECTS = 500;
const ObjectPrototype: unknown = Object.prototype;

/** @returns the value as text, over several lines if it is long */
export function inspect(value: unknown, bounds: Bounds): string {
	return describe(value, { bounds, objects: MAX_OBJECTS, characters: bounds.characters, path: list() });
}

/** As `inspect`, for a part of something. */
export function describe(value: unknown, inspection: Inspection): string {
	if (inspection.characters <= 0) return '…';
	if (typeof value === 'function') return nested(value, inspection, functionText);
	if (typeof value === 'object' && value !== null) return nested(value, inspection, objectText);
	const text = primitiveText(value, inspection.bounds.string);
	inspection.characters -= text.length;
	return text;
}

function primitiveText(value: unknown, stringLimit: number): string {
	switch (typeof value) {
		case 'string':
			return quote(value, stringLimit);
		case 'bigint':
			return `${bigIntText(value)}n`;
		case 'symbol':
			return symbolText(value);
		default:
			return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
	}
}

/** A number of this size can take minutes to write out. */
const LONGEST_BIGINT = 10n ** 1000n;

const bigIntText = (value: bigint): string => (value < LONGEST_BIGINT && value > -LONGEST_BIGINT ? `${value}` : '…');

/** Guards against cycles, and against whatever a Proxy does. */
function nested<Value extends object>(
	value: Value,
	inspection: Inspection,
	text: (value: Value, inspection: Inspection) => string,
): string {
	const { path } = inspection;
	for (let index = 0; index < path.length; index += 1) if (path[index] === value) return '[Circular]';
	inspection.objects -= 1;
	if (inspection.objects < 0) return '…';
	path[path.length] = value;
	try {
		return text(value, inspection);
	} catch {
		return '[cannot be inspected]';
	} finally {
		path.length -= 1;
	}
}

function functionText(value: object): string {
	const name = ownText(value, 'name');
	// Only a class has a prototype that can't be replaced.
	const isClass = ownProperty(value, 'prototype')?.writable === false;
	return `[${isClass ? 'class' : 'Function'}${name === '' ? '' : ` ${name}`}]`;
}

function objectText(value: object, inspection: Inspection): string {
	const depth = inspection.path.length - 1;
	const name = className(value);
	if (depth > inspection.bounds.depth) return isArray(value) ? '[Array]' : `[${name === '' ? 'Object' : name}]`;
	if (isArray(value)) return composite(arrayParts(value, name, inspection), depth);
	if (name !== '' || isError(value)) {
		const parts = platformParts({
			value,
			name,
			inspection,
			whole: depth === 0,
			describe: (part) => describe(part, inspection),
		});
		if (typeof parts === 'string') return parts;
		if (parts !== null) return composite(parts, depth);
	}
	return composite(objectParts(value, name, inspection), depth);
}

function arrayParts(value: readonly unknown[], name: string, inspection: Inspection): Parts {
	const parts: string[] = list();
	const { length } = value;
	let index = 0;
	for (; index < length && hasRoom(parts, inspection); index += 1) {
		const descriptor = ownProperty(value, index);
		parts[parts.length] = descriptor === undefined ? '(empty)' : propertyText(descriptor, inspection);
	}
	return { head: name === 'Array' ? '' : `${name}(${length}) `, brackets: '[]', parts, more: length - index };
}

function objectParts(value: object, name: string, inspection: Inspection): Parts {
	const parts: string[] = list();
	const keys = ownKeys(value);
	let index = 0;
	for (; index < keys.length && hasRoom(parts, inspection); index += 1) {
		const key = keys[index];
		const descriptor = key === undefined ? undefined : ownProperty(value, key);
		if (key === undefined || descriptor?.enumerable !== true) continue;
		const text = typeof key === 'symbol' ? `[${symbolText(key)}]` : propertyName(key);
		parts[parts.length] = `${text}: ${propertyText(descriptor, inspection)}`;
	}
	return { head: name === '' ? '' : `${name} `, brackets: '{}', parts, more: keys.length - index };
}

const hasRoom = (parts: readonly string[], { bounds, characters }: Inspection): boolean =>
	parts.length < bounds.items && characters > 0;

function propertyText(descriptor: PropertyDescriptor, inspection: Inspection): string {
	if (descriptor.get !== undefined) return descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]';
	return descriptor.set === undefined ? describe(descriptor.value, inspection) : '[Setter]';
}

/** @returns the name of the nearest constructor in the prototype chain; empty for a plain object */
function className(value: object): string {
	let prototype = getPrototypeOf(value);
	if (prototype === ObjectPrototype) return '';
	if (prototype === null) return '[null prototype]';
	for (let steps = 0; prototype !== null && steps < 10; steps += 1) {
		const owner: unknown = ownProperty(prototype, 'constructor')?.value;
		if (typeof owner === 'function') {
			const name = ownText(owner, 'name');
			return name === 'Object' ? '' : name;
		}
		prototype = getPrototypeOf(prototype);
	}
	return '';
}

/** @returns a string that an object has as its own property, without calling a getter; empty when it has none */
function ownText(value: object, name: string): string {
	const text: unknown = ownProperty(value, name)?.value;
	return typeof text === 'string' ? slice(text, 0, 100) : '';
}

/** @returns the string in single quotes, with an ellipsis after them when it was longer than `limit` characters */
export function quote(text: string, limit: number): string {
	const kept = text.length > limit ? slice(text, 0, limit) : text;
	let quoted = "'";
	let from = 0;
	for (let index = 0; index < kept.length; index += 1) {
		const escaped = escapeOf(charCodeAt(kept, index));
		if (escaped === null) continue;
		quoted += slice(kept, from, index) + escaped;
		from = index + 1;
	}
	return `${quoted}${slice(kept, from, kept.length)}'${kept === text ? '' : '…'}`;
}

/** Control characters, the quote and the backslash; anything else stands for itself. */
function escapeOf(unit: number): string | null {
	if (unit === 0x0a) return '\\n';
	if (unit === 0x0d) return '\\r';
	if (unit === 0x09) return '\\t';
	if (unit === 0x27) return "\\'";
	if (unit === 0x5c) return '\\\\';
	return unit < 0x20 || unit === 0x7f ? `\\x${HEX[unit >> 4]}${HEX[unit & 15]}` : null;
}

const HEX = '0123456789abcdef';

/** @returns a property's name as it stands in an object literal */
function propertyName(key: string): string {
	return isIdentifier(key) ? key : quote(key, 100);
}

function isIdentifier(key: string): boolean {
	if (key.length === 0 || key.length > 100) return false;
	for (let index = 0; index < key.length; index += 1) {
		const unit = charCodeAt(key, index);
		const letter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f || unit === 0x24;
		const digit = unit >= 0x30 && unit <= 0x39;
		// Letters beyond ASCII are common in names, and nothing there needs quotes to be read.
		if (!letter && unit < 0x80 && !(digit && index > 0)) return false;
	}
	return true;
}
