/**
 * Messages as text. Text has no prototype that learner code could change, and the page can tell its size before it takes it
 * apart.
 */
import { getProperty, isArray, ownKeys } from './primordials.ts';

/** `JSON.stringify` of a string asks nobody else. */
const quote: (text: string) => string = JSON.stringify;

/** @returns JSON; what is no finite number is null */
export function encode(value: unknown): string {
	if (typeof value === 'string') return quote(value);
	if (typeof value === 'number') return value - value === 0 ? `${value}` : 'null';
	if (typeof value === 'boolean') return `${value}`;
	if (typeof value !== 'object' || value === null) return 'null';
	return isArray(value) ? encodeList(value) : encodeObject(value);
}

function encodeList(values: readonly unknown[]): string {
	let text = '[';
	for (let index = 0; index < values.length; index += 1) text += `${index === 0 ? '' : ','}${encode(values[index])}`;
	return `${text}]`;
}

function encodeObject(object: object): string {
	const keys = ownKeys(object);
	let text = '{';
	for (let index = 0; index < keys.length; index += 1) {
		const key = keys[index];
		if (typeof key === 'string') text += `${index === 0 ? '' : ','}${quote(key)}:${encode(getProperty(object, key))}`;
	}
	return `${text}}`;
}
