import { decodeBase64 } from '../../protocol/base64.ts';
import { joined } from '../../protocol/joined.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import { looksLikeDump, readDump } from './dump.ts';
import { readHex } from './hex.ts';
import { ByteSink, faultAt, MAX_PASTED_BYTES, type PastedBytes } from './reading.ts';
import { looksLikeLiteral, readLiteral, readNumbers } from './source-literals.ts';

/** How much of a text is looked at to tell what it is. */
const SAMPLE = 4096;

/**
 * Reads bytes however they were written down: hex with any separators or none, a hex dump of Wireshark, `xxd`, `hexdump`
 * or `tcpdump`, an array of C, JavaScript, Python, Go, Rust or Java, a string literal with escapes, what Node prints of a
 * Buffer, bits, Base64. A handshake may stand in front as text, ended by an empty line.
 *
 * Costs O(length). Nothing is thrown: what can't be read is told with its place.
 */
export function readBytes(text: string): PastedBytes {
	const [head, rest] = splitHead(text);
	if (head === null) return readNotation(text, 0);
	const bytes = encodeUtf8(head);
	if (rest.trim() === '') return { ok: true, notation: 'literal', bytes };
	const reading = readNotation(rest, 0);
	if (!reading.ok) return { ...reading, start: reading.start + text.length - rest.length };
	const all = new Uint8Array(bytes.length + reading.bytes.length);
	all.set(bytes);
	all.set(reading.bytes, bytes.length);
	return { ...reading, bytes: all };
}

/** HTTP heads in front, with the line ends of the wire; editors and terminals keep only half of each. */
function splitHead(text: string): readonly [head: string | null, rest: string] {
	let heads = '';
	let rest = text;
	for (;;) {
		const [found, head] = HEAD.exec(rest) ?? [];
		if (found === undefined || head === undefined) return [heads === '' ? null : heads, rest];
		heads += `${head.replace(/\r?\n/g, '\r\n')}\r\n`;
		rest = rest.slice(found.length);
	}
}

const HEAD = /^\s*((?:[A-Z]{3,8} \S{1,2048} HTTP\/1\.[01]|HTTP\/1\.[01] \d{3}[^\n]*)\r?\n(?:[^\n]+\n)*?)\r?\n/;

function readNotation(text: string, depth: number): PastedBytes {
	if (text.trim() === '') return faultAt(text, 'empty', null, 0, 0);
	const call = argumentOfCall(text) ?? quotedDigits(text);
	if (call !== null && depth === 0) {
		const inner = readNotation(text.slice(call.start, call.end), 1);
		return inner.ok ? inner : { ...inner, start: inner.start + call.start };
	}
	if (looksLikeLiteral(text)) return readLiteral(text);
	if (looksLikeDump(text)) return readDump(text);
	const left = text.search(/\.\.\.? ?\d+ more|… ?\d+ more/);
	if (left >= 0) return faultAt(text, 'cut', 'hex', left, text.length);
	const buffer = /<(?:Buffer|SlowBuffer)\s([^>]*)>/.exec(text);
	if (buffer !== null) return readHex(text, buffer.index + 8, buffer.index + (buffer[0]?.length ?? 0) - 1);
	const groups = arrayGroups(text);
	if (groups.length > 0) return readGroups(text, groups);
	const sample = text.slice(0, SAMPLE);
	if (/^[\s,01]+$/.test(sample) && /^\s*[01]{8}(?:[\s,]|$)/.test(sample)) return readBits(text);
	if (areDecimals(sample)) return readNumbers(text, 0, text.length);
	if (/^(?:[\s:,;|_.\-0-9a-f]|0x|\\x|%)+$/i.test(sample)) return readHex(text);
	if (/^\s*[A-Za-z0-9+/_-]+(?:\r?\n[A-Za-z0-9+/_-]+)*={0,2}\s*$/.test(sample)) return readBase64(text);
	const digits = sample.replace(/[^0-9a-f]/gi, '').length;
	const blanks = sample.replace(/\S/g, '').length;
	// Whoever mistyped one digit meant hex all the same.
	const meant = digits * 10 >= (sample.length - blanks) * 5 || /^\s*(?:0x|\\x)[0-9a-f]{2}[\s,;\\]/i.test(sample);
	return meant ? readHex(text) : faultAt(text, 'unknown', null, 0, text.length);
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** `Buffer.from('8185', 'hex')`, `bytes.fromhex("81 85")`, `atob('gYU=')`: the text that is handed in. */
function argumentOfCall(text: string): Span | null {
	const found = /(?:from|fromhex|unhexlify|b64decode|DecodeString|atob|decode)\(\s*(["'`])([^"'`\\]*)\1/i.exec(text);
	if (found === null) return null;
	const [whole, , inner = ''] = found;
	const end = found.index + whole.length - 1;
	return { start: end - inner.length, end };
}

/** Hex or Base64 that is quoted, as a JSON value is: `"818537fa"`. A string with other characters is a literal. */
function quotedDigits(text: string): Span | null {
	const found = /^\s*(["'`])([0-9a-fA-F\s:-]{2,}|[A-Za-z0-9+/]{8,}={1,2})\1[\s,;]*$/.exec(text);
	if (found === null) return null;
	const start = text.search(/["'`]/) + 1;
	return { start, end: start + (found[2] ?? '').length };
}

/**
 * The arrays of a text: innermost groups in braces, or where there are none in brackets. `[11]` of `packet[11] = {…}` and
 * the `(2)` of `Uint8Array(2) [129, 133]` are sizes.
 */
function arrayGroups(text: string): readonly Span[] {
	for (const pattern of [/\{([^{}[\]]*)\}/g, /\[([^[\]{}]*)\]/g]) {
		const groups: Span[] = [];
		for (const found of text.matchAll(pattern)) {
			if ((found[1] ?? '').trim() === '') continue;
			groups.push({ start: found.index + 1, end: found.index + found[0].length - 1 });
		}
		if (groups.length > 0) return groups;
	}
	return [];
}

function readGroups(text: string, groups: readonly Span[]): PastedBytes {
	const parts: Uint8Array[] = [];
	for (const { start, end } of groups) {
		const asNumbers = readNumbers(text, start, end);
		// `[81 85 37 fa]` has no prefixes, and is hex only because it can be nothing else.
		const reading = asNumbers.ok ? asNumbers : readHex(text, start, end);
		if (!reading.ok) return asNumbers;
		parts.push(reading.bytes);
	}
	return { ok: true, notation: 'numbers', bytes: joined(parts) };
}

/** Whether they are decimal numbers and can't be hex: one has three digits or a sign. A lone digit is half a byte of hex. */
function areDecimals(sample: string): boolean {
	const numbers = sample.trim().split(/[\s,;]+/);
	// The last may be cut by the sample.
	const whole = sample.length < SAMPLE ? numbers : numbers.slice(0, -1);
	return (
		whole.every((number) => /^-?\d{1,3}$|^0x[0-9a-f]{1,2}$/i.test(number)) &&
		whole.some((number) => /^-|^\d{3}$/.test(number)) &&
		whole.length > 1
	);
}

/** Reads groups of eight bits: `10000001 10000101`. */
function readBits(text: string): PastedBytes {
	const sink = new ByteSink();
	for (const found of text.matchAll(/[^\s,]+/g)) {
		const [bits] = found;
		if (!/^[01]{8}$/.test(bits)) {
			return faultAt(
				text,
				/^[01]+$/.test(bits) ? 'half-byte' : 'character',
				'bits',
				found.index,
				found.index + bits.length,
			);
		}
		if (sink.full) return faultAt(text, 'too-long', 'bits', found.index, found.index + 8);
		sink.push(Number.parseInt(bits, 2));
	}
	return { ok: true, notation: 'bits', bytes: sink.take() };
}

const NOT_A_DIGIT = /[^A-Za-z0-9+/=\s_-]/;

/** Reads Base64 and base64url, with or without padding, with line breaks or without. */
function readBase64(text: string): PastedBytes {
	const other = text.search(NOT_A_DIGIT);
	if (other >= 0) return faultAt(text, 'character', 'base64', other, other + 1);
	const digits = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
	if (digits.length * 0.75 > MAX_PASTED_BYTES) return faultAt(text, 'too-long', 'base64', 0, 0);
	const bytes = decodeBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
	const end = text.trimEnd().length;
	return bytes === null
		? faultAt(text, 'base64-end', 'base64', Math.max(0, end - 4), end)
		: { ok: true, notation: 'base64', bytes };
}
