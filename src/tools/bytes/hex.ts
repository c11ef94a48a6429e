import { ByteSink, faultAt, hexDigit, type PastedBytes } from './reading.ts';

/** What may stand between two bytes: white space and the separators of `81:85`, `81-85`, `81,85`, `81|85`. */
const SEPARATORS = new Set([...' \t\r\n:-,;|_.'].map((character) => character.charCodeAt(0)));

/**
 * Reads hex digits: `81 85 37`, `818537`, `81:85:37`, `0x81 0x85`, `\x81\x85`, `<Buffer 81 85>`. White space and
 * separators may stand between bytes, not inside of one.
 *
 * @param text without brackets around it
 */
export function readHex(text: string, start = 0, end = text.length): PastedBytes {
	const sink = new ByteSink();
	for (let index = start; index < end; ) {
		const code = text.charCodeAt(index);
		if (SEPARATORS.has(code)) {
			index += 1;
			continue;
		}
		const prefix = prefixAt(text, index);
		const high = hexDigit(text.charCodeAt(index + prefix));
		if (high < 0 || index + prefix >= end) return faultAt(text, 'character', 'hex', index, index + 1 + prefix);
		const low = index + prefix + 1 < end ? hexDigit(text.charCodeAt(index + prefix + 1)) : -1;
		// `0x5` is a byte: whoever writes the prefix writes numbers.
		if (low < 0 && prefix === 0) return faultAt(text, 'half-byte', 'hex', index, index + 1);
		if (sink.full) return faultAt(text, 'too-long', 'hex', index, index + 2);
		sink.push(low < 0 ? high : high * 16 + low);
		index += prefix + (low < 0 ? 1 : 2);
	}
	return { ok: true, notation: 'hex', bytes: sink.take() };
}

/** @returns how many characters of `0x`, `\x` or `%` stand before the digits */
function prefixAt(text: string, index: number): number {
	const first = text[index];
	if (first === '%') return 1;
	const second = text[index + 1];
	return (first === '0' || first === '\\') && (second === 'x' || second === 'X') ? 2 : 0;
}
