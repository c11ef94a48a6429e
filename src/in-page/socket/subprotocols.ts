import { isToken } from '../../protocol/handshake/header-fields.ts';

/**
 * The constructor's second argument: Web IDL's `(DOMString or sequence<DOMString>)`, and the rules of subprotocols.
 *
 * @throws DOMException SyntaxError for what is no token or stands there twice; whatever the conversion throws
 */
export function subprotocols(value: unknown): readonly string[] {
	const protocols = isIterable(value) ? Array.from(value, (each) => `${each}`) : [`${value}`];
	const seen = new Set<string>();
	for (const protocol of protocols) {
		if (!isToken(protocol)) throw syntaxError(`The subprotocol '${protocol}' is invalid.`);
		const known = protocol.toLowerCase();
		if (seen.has(known)) throw syntaxError(`The subprotocol '${protocol}' is duplicated.`);
		seen.add(known);
	}
	return protocols;
}

/** A text is none here, though it can be iterated. */
const isIterable = (value: unknown): value is Iterable<unknown> =>
	value !== null &&
	(typeof value === 'object' || typeof value === 'function') &&
	Reflect.get(value, Symbol.iterator) !== undefined &&
	Reflect.get(value, Symbol.iterator) !== null;

const syntaxError = (sentence: string): DOMException =>
	new DOMException(`Failed to construct 'WebSocket': ${sentence}`, 'SyntaxError');
