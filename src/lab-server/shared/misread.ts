/** What was read is not of the form that it must have. */
export class Misread extends Error {
	override readonly name = 'Misread';

	constructor(wanted: string, value: unknown) {
		super(`${wanted} was expected, not ${typeof value}`);
	}
}

export type UntrustedFields = Readonly<Partial<Record<string, unknown>>>;

// Each returns the value as what it is, or throws Misread.

export function fields(value: unknown): UntrustedFields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misread('an object', value);
	return { ...value };
}

export function text(value: unknown): string {
	if (typeof value !== 'string') throw new Misread('a text', value);
	return value;
}

export function number(value: unknown): number {
	if (typeof value !== 'number') throw new Misread('a number', value);
	return value;
}

export function flag(value: unknown): boolean {
	if (typeof value !== 'boolean') throw new Misread('true or false', value);
	return value;
}

export const orNull = <Value>(value: unknown, read: (value: unknown) => Value): Value | null =>
	value === null ? null : read(value);

export function list<Item>(value: unknown, read: (item: unknown) => Item): Item[] {
	if (!Array.isArray(value)) throw new Misread('a list', value);
	return value.map(read);
}

export const pair = <First, Second>(
	value: unknown,
	first: (value: unknown) => First,
	second: (value: unknown) => Second,
): [First, Second] => {
	const [one, two] = list(value, (item) => item);
	return [first(one), second(two)];
};

/** @param values what it may be */
export function oneOf<const Value extends string>(value: unknown, values: readonly Value[]): Value {
	const known = values.find((candidate) => candidate === value);
	if (known === undefined) throw new Misread(values.join(' or '), value);
	return known;
}
