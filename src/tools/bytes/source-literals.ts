import { encodeUtf8 } from '../../protocol/utf8.ts';
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

/** A string or bytes literal: `b'\x81…'`, `"\x81…"`, and several of them in a row, as Wireshark and C write them. */
const OPENING = /[\s,+\\()]*(?:b|rb|br|u8)?(["'`])/iy;

const ONE_LETTER: Readonly<Record<string, number>> = {
	n: 10,
	r: 13,
	t: 9,
	b: 8,
	f: 12,
	v: 11,
	a: 7,
	e: 27,
	'0': 0,
	'\\': 92,
	"'": 39,
	'"': 34,
	'`': 96,
};

/** @returns whether a quotation mark begins it, perhaps after `b` */
export function looksLikeLiteral(text: string): boolean {
	return /^\s*(?:b|u8)?["'`]/i.test(text);
}

/** Reads the bytes of string literals; characters beyond ASCII count as their UTF-8. */
export function readLiteral(text: string): PastedBytes {
	const sink = new ByteSink();
	let index = 0;
	while (true) {
		OPENING.lastIndex = index;
		const [opening, quote] = OPENING.exec(text) ?? [];
		if (opening === undefined || quote === undefined) break;
		index += opening.length;
		while (index < text.length && text[index] !== quote) {
			if (sink.full) return faultAt(text, 'too-long', 'literal', index, index + 1);
			const taken = text[index] === '\\' ? takeEscape(text, index, sink) : takeCharacter(text, index, sink);
			if (taken === 0) return faultAt(text, 'escape', 'literal', index, index + 4);
			index += taken;
		}
		if (index >= text.length) return faultAt(text, 'escape', 'literal', text.length, text.length);
		index += 1;
	}
	const rest = text.slice(index).search(/[^\s;,)]/);
	if (rest >= 0) return faultAt(text, 'character', 'literal', index + rest, index + rest + 1);
	return { ok: true, notation: 'literal', bytes: sink.take() };
}

/** @returns how many code units it took */
function takeCharacter(text: string, index: number, sink: ByteSink): number {
	const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
	for (const byte of encodeUtf8(character)) sink.push(byte);
	return character.length;
}

/** @returns how many code units it took; 0 for an escape that is none */
function takeEscape(text: string, index: number, sink: ByteSink): number {
	const [hex] = /^\\x([0-9a-f]{2})/i.exec(text.slice(index, index + 4)) ?? [];
	if (hex !== undefined) {
		sink.push(Number.parseInt(hex.slice(2), 16));
		return hex.length;
	}
	const [octal] = /^\\[0-3][0-7]{2}/.exec(text.slice(index, index + 4)) ?? [];
	if (octal !== undefined) {
		sink.push(Number.parseInt(octal.slice(1), 8));
		return octal.length;
	}
	const [point] = /^\\u(?:[0-9a-f]{4}|\{[0-9a-f]{1,6}\})/i.exec(text.slice(index, index + 10)) ?? [];
	if (point !== undefined) {
		const code = Number.parseInt(point.replace(/[^0-9a-f]/gi, '').replace(/^u/i, ''), 16);
		if (code > 0x10ffff) return 0;
		// In the escapes of a string of bytes, `\u0081` is the byte: what is pasted here was meant as bytes.
		if (code <= 0xff) sink.push(code);
		else for (const byte of encodeUtf8(String.fromCodePoint(code))) sink.push(byte);
		return point.length;
	}
	const byte = ONE_LETTER[text[index + 1] ?? ''];
	if (byte === undefined) return 0;
	sink.push(byte);
	return 2;
}
