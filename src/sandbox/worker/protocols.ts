/** The subprotocols that a WebSocket is made with. */
import { bare, list } from './bare.ts';
import { apply, getProperty } from './primordials.ts';

const { iterator } = Symbol;
const NativeTypeError = TypeError;

/**
 * Web IDL's `(DOMString or sequence<DOMString>)`, converted once, since a conversion may run learner code.
 *
 * @throws TypeError for what says to be iterable and is not, and whatever the conversion throws
 */
export function toProtocols(value: unknown): string[] {
	const protocols: string[] = list();
	if (value === undefined) return protocols;
	const method: unknown = isObject(value) ? getProperty(value, iterator) : undefined;
	if (!isObject(value) || method === undefined || method === null) {
		protocols[0] = `${value}`;
		return protocols;
	}
	const items: unknown = call(method, value);
	if (!isObject(items)) throw new NativeTypeError('The iterator of the protocols is no object.');
	const next: unknown = getProperty(items, 'next');
	for (;;) {
		const result: unknown = call(next, items);
		if (!isObject(result)) throw new NativeTypeError('The iterator of the protocols gave no object.');
		if (getProperty(result, 'done')) return protocols;
		protocols[protocols.length] = `${getProperty(result, 'value')}`;
	}
}

/**
 * @returns the same protocols, for the browser's own conversion: with an iterator of ours, since learner code may have
 * replaced that of arrays
 */
export function forBrowser(protocols: readonly string[]): unknown {
	const start = () => {
		let index = 0;
		const next = () => {
			const value = protocols[index];
			index += 1;
			return bare({ done: index > protocols.length, value });
		};
		return bare({ next });
	};
	return bare({ [iterator]: start });
}

const isObject = (value: unknown): value is object =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';

function call(method: unknown, self: object): unknown {
	if (typeof method !== 'function') throw new NativeTypeError('The protocols cannot be iterated.');
	return apply(method, self, []);
}
