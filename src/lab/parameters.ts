/** One query parameter of a scenario, declared once: the parser, the refusals and the reference read the same object. */
export interface Parameter<Value> {
	readonly type: 'integer' | 'choice' | 'text';
	/** What the scenario gets when the parameter is not given; null where leaving it out has a meaning of its own. */
	readonly default: Value | null;
	readonly unit: 'ms' | 'bytes' | null;
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

type Range = readonly [from: number, to: number];

interface IntegerOptions<D extends number | null> {
	readonly default: D;
	readonly ranges: readonly Range[];
	readonly unit?: 'ms' | 'bytes';
}

/** A whole number in decimal digits, inside one of the ranges (both ends included). */
export function integer<D extends number | null>(options: IntegerOptions<D>): Parameter<number> & { default: D } {
	const { ranges, unit = null } = options;
	const spans = ranges.map(([from, to]) => `${from} to ${to}`).join(', or ');
	return {
		type: 'integer',
		default: options.default,
		unit,
		expected: `a whole number from ${spans}${unit === null ? '' : ` (${unit})`}`,
		parse: (text) => {
			const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
			return ranges.some(([from, to]) => value >= from && value <= to) ? value : undefined;
		},
	};
}

/** One of a few values. */
export function choice<const V extends string | number>(options: {
	readonly default: NoInfer<V>;
	readonly values: readonly V[];
}): Parameter<V> & { default: V } {
	return {
		type: 'choice',
		default: options.default,
		unit: null,
		expected: `one of ${options.values.join(', ')}`,
		parse: (text) => options.values.find((value) => String(value) === text),
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
		expected: `at most ${maxBytes} bytes of UTF-8`,
		parse: (value) => (new TextEncoder().encode(value).length <= maxBytes ? value : undefined),
	};
}

export type ParsedParameters =
	| { readonly values: Readonly<Record<string, unknown>> }
	/** One sentence that names the bad parameter and says what it must be. */
	| { readonly problem: string };

/** The parameter that every address takes: it names the page that watches the socket. */
const TAP = 'tap';

const quote = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);

/**
 * Reads the query of an address.
 *
 * @param declared the scenario's parameters
 * @param search the query, from anybody
 */
export function parseParameters(declared: Parameters, search: URLSearchParams): ParsedParameters {
	for (const name of new Set(search.keys())) {
		if (name !== TAP && !Object.hasOwn(declared, name)) {
			const known = Object.keys(declared).join(', ');
			const offer = known === '' ? 'this address takes none' : `this address takes: ${known}`;
			return { problem: `There is no parameter ${quote(name)} here; ${offer}.` };
		}
		if (search.getAll(name).length > 1) return { problem: `The parameter ${quote(name)} may be given only once.` };
	}
	const values: Record<string, unknown> = {};
	for (const [name, parameter] of Object.entries(declared)) {
		const given = search.get(name);
		const value = given === null ? parameter.default : parameter.parse(given);
		if (value === undefined) {
			return { problem: `"${name}" must be ${parameter.expected}, not ${quote(given ?? '')}.` };
		}
		values[name] = value;
	}
	return { values };
}
