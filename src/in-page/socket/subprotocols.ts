import { isToken } from '../../protocol/handshake/header-fields.ts';

// Taken before any code of a page runs. How a value is iterated is its own business, as in a browser.
const { apply, get } = Reflect;
const from: (this: typeof Array, values: Iterable<unknown>, text: (each: unknown) => string) => string[] = Array.from;
const { has, add } = Set.prototype;

/**
 * The constructor's second argument: Web IDL's `(DOMString or sequence<DOMString>)`, and the rules of subprotocols.
 *
 * @throws DOMException SyntaxError for what is no token or stands there twice; whatever the conversion throws
 */
export function subprotocols(value: unknown): readonly string[] {
	const protocols = isIterable(value) ? textsOf(value) : [`${value}`];
	const seen = new Set<string>();
	for (let index = 0; index < protocols.length; index += 1) {
		const protocol = protocols[index] ?? '';
		if (!isToken(protocol)) throw syntaxError(`The subprotocol '${protocol}' is invalid.`);
		const known = protocol.toLowerCase();
		if (apply(has, seen, [known])) throw syntaxError(`The subprotocol '${protocol}' is duplicated.`);
		apply(add, seen, [known]);
	}
	return protocols;
}

const textsOf = (value: Iterable<unknown>): readonly string[] =>
	apply(from, Array, [value, (each: unknown) => `${each}`]);

/** A text is none here, though it can be iterated. */
const isIterable = (value: unknown): value is Iterable<unknown> =>
	value !== null &&
	(typeof value === 'object' || typeof value === 'function') &&
	get(value, Symbol.iterator) !== undefined &&
	get(value, Symbol.iterator) !== null;

const syntaxError = (sentence: string): DOMException =>
	new DOMException(`Failed to construct 'WebSocket': ${sentence}`, 'SyntaxError');
