/** What Web IDL asks of the interface `WebSocket`: what becomes of its arguments, its event handlers, and how the class looks to code. */
import { isCloseCodeFromPage } from '../../protocol/close-codes.ts';
import { isToken } from '../../protocol/handshake/header-fields.ts';
import { utf8Length } from '../../protocol/utf8.ts';
import type { SocketData } from './socket-connection.ts';

// Taken before any code of a page runs.
const { apply, get } = Reflect;
const { isView } = ArrayBuffer;

/**
 * The argument of `send`: Web IDL's `(BufferSource or Blob or USVString)`. Bytes are copied, as the page may change them.
 *
 * @returns the data, and how many bytes `bufferedAmount` counts for it
 * @throws TypeError for a view of shared memory; whatever the conversion to a text throws
 */
export function messageData(value: unknown): { readonly data: SocketData; readonly size: number } {
	if (isBlob(value)) return { data: value, size: value.size };
	const bytes = bytesOf(value);
	if (bytes !== null) return { data: bytes, size: bytes.length };
	const text = `${value}`.toWellFormed();
	return { data: text, size: utf8Length(text) };
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | null {
	if (isArrayBuffer(value)) return new Uint8Array(value).slice();
	if (!isView(value)) return null;
	if (!isArrayBuffer(value.buffer)) {
		throw new TypeError(
			"Failed to execute 'send' on 'WebSocket': The provided ArrayBufferView value must not be shared.",
		);
	}
	return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
}

/** What has the slots of one, whichever window it was made in: there `instanceof` does not know it. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer => canGet(ArrayBuffer.prototype, 'byteLength', value);
const isBlob = (value: unknown): value is Blob => canGet(Blob.prototype, 'size', value);

/** Whether an attribute can be got of a value: its getter throws for what is none of its kind. */
function canGet(prototype: object, attribute: string, value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	try {
		get(prototype, attribute, value);
		return true;
	} catch {
		return false;
	}
}

/** How a value is iterated is its own business, as in a browser. */
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

const { min, max, floor } = Math;
const { isNaN: isNotANumber } = Number;

const LONGEST_REASON = 123;
const NORMAL_CLOSURE = 1000;

/** What a page has said to `close`. */
interface CloseArguments {
	/** Null for a Close frame without one. */
	readonly code: number | null;
	readonly reason: string;
}

/**
 * The arguments of `close(code, reason)` (WHATWG WebSockets).
 *
 * @throws DOMException InvalidAccessError for a code that a page may not give, SyntaxError for a reason of more than 123 bytes
 */
export function closeArguments(code: unknown, reason: unknown): CloseArguments {
	const given = code === undefined ? null : clampToUnsignedShort(Number(code));
	const text = reason === undefined ? '' : `${reason}`.toWellFormed();
	if (given !== null && !isCloseCodeFromPage(given)) {
		const sentence = `The close code must be either 1000, or between 3000 and 4999. ${given} is neither.`;
		throw new DOMException(`Failed to execute 'close' on 'WebSocket': ${sentence}`, 'InvalidAccessError');
	}
	if (utf8Length(text) > LONGEST_REASON) {
		const sentence = `The close reason must not be greater than ${LONGEST_REASON} UTF-8 bytes.`;
		throw new DOMException(`Failed to execute 'close' on 'WebSocket': ${sentence}`, 'SyntaxError');
	}
	// A reason needs a code in front of it (RFC 6455 §5.5.1).
	return { code: given ?? (text === '' ? null : NORMAL_CLOSURE), reason: text };
}

/** Web IDL's `[Clamp] unsigned short`: a half is rounded to the even number. */
function clampToUnsignedShort(value: number): number {
	if (isNotANumber(value)) return 0;
	const clamped = min(max(value, 0), 65_535);
	const whole = floor(clamped);
	const rest = clamped - whole;
	return rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
}

/** A class with a prototype, whatever it is constructed with. */
interface Interface {
	readonly prototype: object;
}

/**
 * Lets a class look as Web IDL has an interface look: attributes and operations can be enumerated, constants stand on both the
 * interface and its prototype and can't be changed, and the class has the interface's name.
 */
export function exposeAsInterface(made: Interface, name: string, constants: Readonly<Record<string, number>>): void {
	const { prototype } = made;
	for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
		if (key !== 'constructor') Object.defineProperty(prototype, key, { ...property, enumerable: true });
	}
	for (const [key, value] of Object.entries(constants)) {
		const constant = { value, enumerable: true, writable: false, configurable: false };
		Object.defineProperty(made, key, constant);
		Object.defineProperty(prototype, key, constant);
	}
	Object.defineProperty(made, 'name', { value: name, configurable: true });
	Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
}

const { addEventListener, removeEventListener } = EventTarget.prototype;

type Handler<E> = (event: E) => unknown;

/**
 * An event handler of an object, `onopen` and the like (HTML §8.1.8.1): a listener that is added when it is set first, whatever
 * takes its place later.
 */
export class EventHandler<E extends Event> {
	readonly #target: EventTarget;
	readonly #type: string;
	#value: Handler<E> | null = null;
	#listener: EventListener | null = null;

	constructor(target: EventTarget, type: string) {
		this.#target = target;
		this.#type = type;
	}

	get value(): Handler<E> | null {
		return this.#value;
	}

	/** @param value anything: what is no object is no handler */
	set(value: unknown): void {
		this.#value = isHandler<E>(value) ? value : null;
		if (this.#value === null) this.#remove();
		else this.#listener ??= this.#add();
	}

	#add(): EventListener {
		const listener: EventListener = (event) => {
			if (typeof this.#value !== 'function') return;
			if (apply(this.#value, this.#target, [event]) === false) event.preventDefault();
		};
		apply(addEventListener, this.#target, [this.#type, listener]);
		return listener;
	}

	#remove(): void {
		if (this.#listener !== null) apply(removeEventListener, this.#target, [this.#type, this.#listener]);
		this.#listener = null;
	}
}

/** Any object can be set as one (Web IDL's [LegacyTreatNonObjectAsNull]); one that is no function does nothing. */
const isHandler = <E>(value: unknown): value is Handler<E> =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';
