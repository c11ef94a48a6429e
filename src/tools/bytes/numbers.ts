import { ByteSink, faultAt, type PastedBytes } from './reading.ts';

/** A number of C, JavaScript, Python, Go, Rust or Java, with the type that some put behind it. */
const NUMBER = /[+-]?(?:0x[0-9a-f]+|0b[01]+|0o[0-7]+|\d+)(?:u8|u|i8)?/giy;
/** Between numbers: white space, separators, casts such as `(byte)`, and comments. */
const BETWEEN = /(?:[\s,;]|\((?:byte|char|unsigned char|uint8_t)\)|\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*)+/gy;

/**
 * Reads the numbers of an array: `[129, 133]`, `{ 0x81, 0x85 }`, `[]byte{129, 133}`, `bytes([129])`. A negative number
 * is a byte of Java.
 *
 * @param start where the first number may stand
 */
export function readNumbers(text: string, start: number, end: number): PastedBytes {
	const sink = new ByteSink();
	let index = start;
	while (index < end) {
		BETWEEN.lastIndex = index;
		index += BETWEEN.exec(text)?.[0].length ?? 0;
		if (index >= end) break;
		NUMBER.lastIndex = index;
		const [found = ''] = NUMBER.exec(text) ?? [];
		if (found === '') return faultAt(text, 'character', 'numbers', index, index + 1);
		const value = numberOf(found);
		if (value < -128 || value > 255) return faultAt(text, 'not-a-byte', 'numbers', index, index + found.length);
		if (sink.full) return faultAt(text, 'too-long', 'numbers', index, index + found.length);
		sink.push(value & 0xff);
		index += found.length;
	}
	return { ok: true, notation: 'numbers', bytes: sink.take() };
}

function numberOf(found: string): number {
	const negative = found.startsWith('-');
	const digits = found.replace(/^[+-]/, '').replace(/(?:u8|u|i8)$/i, '');
	const value = Number(digits);
	return negative ? -value : value;
}
