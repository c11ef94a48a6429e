/** What a console line says. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { list } from './bare.ts';
import { errorText } from './error-text.ts';
import { inspect } from './inspect.ts';
import type { Bounds } from './inspection.ts';
import { indexOf, isError, max, slice, trunc } from './primordials.ts';

/** Characters of one console line. */
export const MAX_LINE = 10_000;
const MAX_ARGUMENT = 200;
/** A value that prints while it is being printed: a Proxy can. */
const MAX_REENTRY = 3;

const CONSOLE: Bounds = { depth: 3, items: 100, string: 2000, characters: MAX_LINE };
const ARGUMENT: Bounds = { depth: 1, items: 10, string: MAX_ARGUMENT, characters: MAX_ARGUMENT };

let entered = 0;

/**
 * @param values the arguments of `console.log`; a string at the front may hold `%s %d %i %f %o %O %c %%`
 * @returns at most `MAX_LINE` characters, and then how many characters of strings were left out
 */
export function print(values: readonly unknown[], strings: SandboxStrings): string {
	if (entered >= MAX_REENTRY) return '…';
	entered += 1;
	try {
		const line = new Line();
		const format = values[0];
		const used = typeof format === 'string' && values.length > 1 ? addFormatted(line, format, values) : 0;
		for (let index = used; index < values.length && !line.full(); index += 1) {
			if (index > 0) line.add(' ');
			// Beside other values an empty string would be nothing; alone it is an empty line.
			line.add(values[index] === '' && values.length > 1 ? "''" : plain(values[index]));
		}
		return line.text(strings);
	} finally {
		entered -= 1;
	}
}

/** @returns text for something that was thrown: an error, or any other value */
export function printThrown(thrown: unknown, strings: SandboxStrings): string {
	try {
		if (isError(thrown)) {
			const line = new Line();
			line.add(errorText(thrown));
			return line.text(strings);
		}
	} catch {
		// An error whose name or message throws is printed as the object that it also is.
	}
	const values: unknown[] = list();
	values[0] = thrown;
	return print(values, strings);
}

/** @returns an argument of a call, as it could stand in source text */
export function inspectArgument(value: unknown): string {
	const text = inspect(value, ARGUMENT);
	return text.length <= MAX_ARGUMENT ? text : `${slice(text, 0, MAX_ARGUMENT - 1)}…`;
}

/** A string as it is, any other value inspected. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : inspect(value, CONSOLE));

/** Never grows beyond its bound, however long what is added. */
class Line {
	#text = '';
	#omitted = 0;

	add(part: string): void {
		const room = MAX_LINE - this.#text.length;
		this.#text += part.length <= room ? part : slice(part, 0, room);
		this.#omitted += max(0, part.length - room);
	}

	full(): boolean {
		return this.#omitted > 0;
	}

	text(strings: SandboxStrings): string {
		return this.#omitted === 0 ? this.#text : `${this.#text}${strings.moreCharacters(this.#omitted)}`;
	}
}

/** @returns how many of the values were used up, the format included */
function addFormatted(line: Line, format: string, values: readonly unknown[]): number {
	let used = 1;
	let from = 0;
	for (let at = indexOf(format, '%'); at !== -1; at = indexOf(format, '%', at + 2)) {
		const directive = slice(format, at + 1, at + 2);
		const text = directive === '%' ? '%' : used < values.length ? substitute(directive, values[used]) : null;
		if (text === null) continue;
		if (directive !== '%') used += 1;
		line.add(slice(format, from, at));
		line.add(text);
		from = at + 2;
	}
	line.add(slice(format, from, format.length));
	return used;
}

/** @returns text for one directive; null when there is no such directive (Console §2.2.1) */
function substitute(directive: string, value: unknown): string | null {
	switch (directive) {
		case 's':
			return plain(value);
		case 'd':
		case 'i':
			return typeof value === 'number' ? `${trunc(value)}` : typeof value === 'bigint' ? plain(value) : 'NaN';
		case 'f':
			return typeof value === 'number' ? `${value}` : 'NaN';
		case 'o':
		case 'O':
			return inspect(value, CONSOLE);
		case 'c':
			return '';
		default:
			return null;
	}
}
