import { decodeUtf8 } from '../protocol/utf8.ts';

/** How a text is written in a file, and where it begins behind its byte order mark. */
interface Encoding {
	readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
	readonly start: number;
}

/**
 * The encoding of a file that may be JSON. Its first characters are ASCII, so a zero byte beside the first one tells UTF-16
 * also where there is no byte order mark.
 */
function encodingOf([first, second, third]: Uint8Array): Encoding {
	if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', start: 3 };
	if (first === 0xff && second === 0xfe) return { name: 'utf-16le', start: 2 };
	if (first === 0xfe && second === 0xff) return { name: 'utf-16be', start: 2 };
	if (first === 0 && second !== 0) return { name: 'utf-16be', start: 0 };
	return { name: second === 0 && first !== 0 ? 'utf-16le' : 'utf-8', start: 0 };
}

/** @returns the text of a file that begins like a JSON object, in UTF-8 or UTF-16; null for anything else */
export function jsonText(bytes: Uint8Array): string | null {
	const { name, start } = encodingOf(bytes);
	const head = decode(bytes.subarray(start, start + 2048), name);
	if (!/^\s*\{/.test(head)) return null;
	return decode(bytes.subarray(start), name);
}

const decode = (bytes: Uint8Array, name: Encoding['name']): string =>
	name === 'utf-8' ? decodeUtf8(bytes) : new TextDecoder(name).decode(bytes);
