import { isToken } from '../../protocol/handshake/header-fields.ts';

/**
 * Whether a value of Sec-WebSocket-Extensions has the form of RFC 6455 §9.1: extensions, each a name and perhaps
 * parameters, each of those a name and perhaps a value. A value in quotes must be a token too, so neither a comma nor a
 * semicolon can hide in it. Empty elements of a list count for nothing (RFC 9110 §5.6.1).
 */
export function isExtensionList(value: string): boolean {
	const extensions = value.split(',').filter((element) => element.trim() !== '');
	return extensions.length > 0 && extensions.every(isExtension);
}

function isExtension(text: string): boolean {
	const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
	return isToken(name) && parameters.every(isParameter);
}

function isParameter(text: string): boolean {
	const equals = text.indexOf('=');
	if (equals === -1) return isToken(text);
	const value = text.slice(equals + 1).trim();
	const quoted = value.length > 2 && value.startsWith('"') && value.endsWith('"');
	return isToken(text.slice(0, equals).trim()) && isToken(quoted ? value.slice(1, -1) : value);
}
