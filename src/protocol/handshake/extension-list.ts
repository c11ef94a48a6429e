import { type HeaderField, headerValue, isToken } from './header-fields.ts';

/** A parameter of an extension. */
export interface ExtensionParameter {
	readonly name: string;
	/** Without the quotes around it; null for a parameter without a value. */
	readonly value: string | null;
}

/** An extension as it is offered or agreed to: a name and its parameters, in order (RFC 6455 §9.1). */
export interface Extension {
	readonly name: string;
	readonly parameters: readonly ExtensionParameter[];
}

/**
 * Reads a value of Sec-WebSocket-Extensions (RFC 6455 §9.1). A value in quotes must be a token too, so neither a comma nor
 * a semicolon can hide in it. Empty elements of the list count for nothing (RFC 9110 §5.6.1.2), but one must be left.
 *
 * @returns null for what is no such list
 */
export function parseExtensionList(value: string): readonly Extension[] | null {
	const extensions: Extension[] = [];
	for (const element of value.split(',')) {
		if (element.trim() === '') continue;
		const extension = parseExtension(element);
		if (extension === null) return null;
		extensions.push(extension);
	}
	return extensions.length > 0 ? extensions : null;
}

/** The extensions that a head names, over all its fields; none where they can't be read. */
export function extensionsOf(headers: readonly HeaderField[]): readonly Extension[] {
	return parseExtensionList(headerValue(headers, EXTENSIONS) ?? '') ?? [];
}

/** Whether two names are of one extension. */
export const isSameExtension = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Writes an extension as `parseExtensionList` reads it. */
export function writeExtension({ name, parameters }: Extension): string {
	return [name, ...parameters.map(({ name: key, value }) => (value === null ? key : `${key}=${value}`))].join('; ');
}

export const EXTENSIONS = 'Sec-WebSocket-Extensions';

function parseExtension(text: string): Extension | null {
	const [name = '', ...rest] = text.split(';').map((part) => part.trim());
	const parameters = rest.map(parseParameter).filter((parameter) => parameter !== null);
	return isToken(name) && parameters.length === rest.length ? { name, parameters } : null;
}

function parseParameter(text: string): ExtensionParameter | null {
	const equals = text.indexOf('=');
	if (equals === -1) return isToken(text) ? { name: text, value: null } : null;
	const name = text.slice(0, equals).trim();
	const value = unquoted(text.slice(equals + 1).trim());
	return isToken(name) && isToken(value) ? { name, value } : null;
}

/** A quoted string without its quotes and escapes (RFC 9110 §5.6.4); anything else as it is. */
function unquoted(value: string): string {
	const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value);
	return quoted?.[1]?.replaceAll(/\\(.)/g, '$1') ?? value;
}
