import { decodeBase64 } from '../protocol/handshake.ts';
import { TraceFormatError } from './format-error.ts';
import { withRepeats } from './repeats.ts';

/**
 * Reads the fields of an object that came from outside. Every method throws a `TraceFormatError` that names the field
 * when it is missing or of another type.
 */
export class JsonReader {
	readonly #path: string;
	readonly #fields: object;

	/**
	 * @param path what to call the value in an error
	 */
	constructor(value: unknown, path: string) {
		this.#path = path;
		if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail();
		else this.#fields = value;
	}

	/** Rejects a field, or the whole value where none is named. */
	fail(name?: string): never {
		const field = [this.#path, name].filter(Boolean).join('.');
		throw new TraceFormatError({ id: 'damaged', field });
	}

	string(name: string): string {
		const value = this.value(name);
		return typeof value === 'string' ? value : this.fail(name);
	}

	/** A string, or an empty one for anything else. */
	text(name: string): string {
		const value = this.value(name);
		return typeof value === 'string' ? value : '';
	}

	/** Whatever there is; undefined where there is nothing. */
	value(name: string): unknown {
		return Object.hasOwn(this.#fields, name) ? Reflect.get(this.#fields, name) : undefined;
	}

	/** An array of whatever there is; null for anything else. */
	array(name: string): readonly unknown[] | null {
		const value: unknown = this.value(name);
		return Array.isArray(value) ? value : null;
	}

	/** The objects in an array; none for anything else. */
	records(name: string): readonly JsonReader[] {
		return (this.array(name) ?? []).flatMap((value) =>
			typeof value === 'object' && value !== null && !Array.isArray(value) ? [new JsonReader(value, name)] : [],
		);
	}

	boolean(name: string): boolean {
		const value = this.value(name);
		return typeof value === 'boolean' ? value : this.fail(name);
	}

	/** A finite number. */
	number(name: string): number {
		const value = this.value(name);
		return typeof value === 'number' && Number.isFinite(value) ? value : this.fail(name);
	}

	/** An integer from `least` to `most`. */
	integer(name: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
		const value = this.number(name);
		return Number.isSafeInteger(value) && value >= least && value <= most ? value : this.fail(name);
	}

	/** One of a few values. */
	oneOf<const Value extends string | number>(name: string, values: readonly Value[]): Value {
		const value = this.value(name);
		return values.find((known) => known === value) ?? this.fail(name);
	}

	/** Null, or what `read` makes of the field. */
	nullable<Value>(name: string, read: (name: string) => Value): Value | null {
		return this.value(name) === null ? null : read(name);
	}

	/** As `nullable`, and a field that is absent is null. */
	optional<Value>(name: string, read: (name: string) => Value): Value | null {
		return Object.hasOwn(this.#fields, name) ? this.nullable(name, read) : null;
	}

	object(name: string): JsonReader {
		return new JsonReader(this.value(name), [this.#path, name].filter(Boolean).join('.'));
	}

	/** Each entry of an array, through `read`. */
	list<Value>(name: string, read: (value: unknown, path: string) => Value): Value[] {
		const value = this.value(name);
		if (!Array.isArray(value)) return this.fail(name);
		const path = [this.#path, name].filter(Boolean).join('.');
		return value.map((entry: unknown, index) => read(entry, `${path}[${index}]`));
	}

	strings(name: string): string[] {
		return this.#all(name, isText);
	}

	/** Line numbers, from 1. */
	lines(name: string): number[] {
		return this.#all(name, isLine);
	}

	linesOrNull(name: string): (number | null)[] {
		return this.#all(name, isLineOrNull);
	}

	/** As `list`, where no entry needs a name of its own: there may be millions. */
	#all<Value>(name: string, is: (value: unknown) => value is Value): Value[] {
		const value = this.array(name) ?? this.fail(name);
		return value.every(is) ? [...value] : this.fail(name);
	}

	/** Bytes written in base64, or as a list of such pieces and of how many bytes more repeat them (`repeats.ts`). */
	bytes(name: string): Uint8Array {
		const pieces = this.array(name);
		if (pieces === null) return decodeBase64(this.string(name)) ?? this.fail(name);
		return withRepeats(
			pieces.map((piece) => {
				if (typeof piece === 'string') return decodeBase64(piece) ?? this.fail(name);
				return typeof piece === 'number' && Number.isSafeInteger(piece) && piece >= 0 ? piece : this.fail(name);
			}),
		);
	}
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isLine = (value: unknown): value is number =>
	Number.isSafeInteger(value) && typeof value === 'number' && value > 0;

const isLineOrNull = (value: unknown): value is number | null => value === null || isLine(value);
