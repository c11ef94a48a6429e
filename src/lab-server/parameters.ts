import {
	hexWithin,
	integerIn,
	type Range,
	segmentText,
	textWithin,
	tokensWithin,
	tokenWithin,
} from './parameter-values.ts';

export type { Range };

/** What the values of a parameter count. */
export type Unit = 'ms' | 'bytes' | 'bytes/s';

/** One query parameter of a scenario, declared once: the parser, the refusals, forms and the reference read the same object. */
export interface Parameter<Value> {
	readonly type: 'integer' | 'choice' | 'text' | 'token' | 'tokens' | 'hex';
	/** What the scenario gets when the parameter is not given; null where leaving it out has a meaning of its own. */
	readonly default: Value | null;
	readonly unit: Unit | null;
	/** Of an integer: it lies inside one of these. */
	readonly ranges?: readonly Range[];
	/** Of a choice. */
	readonly values?: readonly (string | number)[];
	/** Of a text, a token or a list of tokens as it stands in the address, in UTF-8; of hex, the bytes that it stands for. */
	readonly maxBytes?: number;
	/** What it must be, to complete the sentence "… must be". */
	readonly expected: string;
	/** @returns the value, or undefined when the text is not one */
	parse(text: string): Value | undefined;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values that a scenario gets for its parameters. */
export type ValuesOf<P extends Parameters> = {
	readonly [Name in keyof P]: P[Name] extends { readonly default: infer D; parse(text: string): infer V }
		? Exclude<V, undefined> | D
		: never;
};

interface IntegerOptions<D extends number | null> {
	readonly default: D;
	readonly ranges: readonly Range[];
	readonly unit?: Unit;
}

/** A whole number in decimal digits, inside one of the ranges. */
export function integer<D extends number | null>(options: IntegerOptions<D>): Parameter<number> & { default: D } {
	const { ranges, unit = null } = options;
	const spans = ranges.map(([from, to]) => `${from} to ${to}`).join(', or ');
	return {
		type: 'integer',
		default: options.default,
		unit,
		ranges,
		expected: `a whole number from ${spans}${unit === null ? '' : ` (${unit})`}`,
		parse: (text) => integerIn(text, ranges),
	};
}

/** One of a few values. */
export function choice<const V extends string | number>(options: {
	readonly default: NoInfer<V>;
	readonly values: readonly V[];
}): Parameter<V> & { default: V } {
	const { values } = options;
	return {
		type: 'choice',
		default: options.default,
		unit: null,
		values,
		expected: `one of ${values.join(', ')}`,
		parse: (text) => values.find((value) => String(value) === text),
	};
}

/** A text whose UTF-8 encoding has at most so many bytes. */
export function text(options: { readonly default: string; readonly maxBytes: number }): Parameter<string> & {
	default: string;
} {
	const { maxBytes } = options;
	return {
		type: 'text',
		default: options.default,
		unit: null,
		maxBytes,
		expected: `at most ${maxBytes} bytes of UTF-8`,
		parse: (value) => textWithin(value, maxBytes),
	};
}

/** A token of HTTP, such as the name of a subprotocol (RFC 6455 §4.1, point 10). */
export function token<D extends string | null>(options: {
	readonly default: D;
	readonly maxBytes: number;
}): Parameter<string> & { default: D } {
	const { maxBytes } = options;
	return {
		type: 'token',
		default: options.default,
		unit: null,
		maxBytes,
		expected: `a token: letters, digits and !#$%&'*+-.^_\`|~, at most ${maxBytes} bytes`,
		parse: (value) => tokenWithin(value, maxBytes),
	};
}

/** Tokens with commas between them. */
export function tokens(options: {
	readonly default: readonly string[];
	readonly maxBytes: number;
}): Parameter<readonly string[]> & { default: readonly string[] } {
	const { maxBytes } = options;
	return {
		type: 'tokens',
		default: options.default,
		unit: null,
		maxBytes,
		expected: `tokens with commas between them, at most ${maxBytes} bytes`,
		parse: (value) => tokensWithin(value, maxBytes),
	};
}

/** Bytes, each as two hex digits. */
export function hex(options: { readonly default: string; readonly maxBytes: number }): Parameter<string> & {
	default: string;
} {
	const { maxBytes } = options;
	return {
		type: 'hex',
		default: options.default,
		unit: null,
		maxBytes,
		expected: `bytes as two hex digits each, 1 to ${maxBytes} of them`,
		parse: (text) => (hexWithin(text, maxBytes) === undefined ? undefined : text),
	};
}

export type ParsedParameters =
	| { readonly values: Readonly<Record<string, unknown>> }
	/** One sentence that names the bad parameter and says what it must be. */
	| { readonly problem: string };

/** The query of an address, decoded. A `URLSearchParams` is one. */
export interface Query {
	keys(): Iterable<string>;
	get(name: string): string | null;
	getAll(name: string): readonly string[];
}

/** A query, and a parameter that stands in the path instead. */
export class QueryAndPath implements Query {
	readonly #query: Query | null;
	readonly #name: string;
	readonly #value: string;

	/** @param segment of the path, percent-encoded */
	constructor(query: Query | null, name: string, segment: string) {
		this.#query = query;
		this.#name = name;
		this.#value = segmentText(segment);
	}

	keys(): Iterable<string> {
		return [this.#name, ...(this.#query?.keys() ?? [])];
	}

	get(name: string): string | null {
		return name === this.#name ? this.#value : (this.#query?.get(name) ?? null);
	}

	getAll(name: string): readonly string[] {
		const given = this.#query?.getAll(name) ?? [];
		return name === this.#name ? [this.#value, ...given] : given;
	}
}

/** The parameter that every address takes: it names the page that watches the socket. */
const TAP = 'tap';

const quote = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);

/**
 * Reads the parameters of an address.
 *
 * @param declared the scenario's parameters
 * @param query from anybody; null where there is none
 */
export function parseParameters(declared: Parameters, query: Query | null): ParsedParameters {
	if (query === null) return { values: defaultsOf(declared) };
	for (const name of new Set(query.keys())) {
		if (name !== TAP && !Object.hasOwn(declared, name)) {
			const known = Object.keys(declared).join(', ');
			const offer = known === '' ? 'this address takes none' : `this address takes: ${known}`;
			return { problem: `There is no parameter ${quote(name)} here; ${offer}.` };
		}
		if (query.getAll(name).length > 1) return { problem: `The parameter ${quote(name)} may be given only once.` };
	}
	const values: Record<string, unknown> = {};
	for (const [name, parameter] of Object.entries(declared)) {
		const given = query.get(name);
		const value = given === null ? parameter.default : parameter.parse(given);
		if (value === undefined) {
			return { problem: `"${name}" must be ${parameter.expected}, not ${quote(given ?? '')}.` };
		}
		values[name] = value;
	}
	return { values };
}

/** By their declarations; they are the same for every address without a query. */
const defaults = new WeakMap<Parameters, Readonly<Record<string, unknown>>>();

function defaultsOf(declared: Parameters): Readonly<Record<string, unknown>> {
	const known = defaults.get(declared);
	if (known !== undefined) return known;
	const values = Object.fromEntries(Object.entries(declared).map(([name, parameter]) => [name, parameter.default]));
	defaults.set(declared, values);
	return values;
}

/** A code that a close frame may carry; none where it is left out. 1004, 1005, 1006 and 1015 never appear in one (RFC 6455 §7.4.1). */
export const closeCode = integer({
	default: null,
	ranges: [
		[1000, 1003],
		[1007, 1014],
		[3000, 4999],
	],
});
