import { joined } from '../../protocol/joined.ts';

/** A character of a text and the bytes that it takes in UTF-8, or bytes that are none. */
export interface Utf8Character {
	/** Where its first byte here stands, counted from the first byte of this part of the text. */
	readonly offset: number;
	/** Its bytes that are here. */
	readonly bytes: Uint8Array;
	/** Its bytes that stand before this part, and after it, in other fragments. */
	readonly before: Uint8Array;
	readonly after: Uint8Array;
	/** Null for bytes that are not UTF-8, and for a character whose end has not come. */
	readonly codePoint: number | null;
	/** Whether its bytes can't be part of any text. */
	readonly invalid: boolean;
}

/** What is known around a part of a text. */
export interface TextAround {
	/** What came right before it in the same message; only the last three bytes matter. */
	readonly before?: Uint8Array;
	/** What comes right after it; only the first three bytes matter. */
	readonly after?: Uint8Array;
	/** Characters after which to stop. */
	readonly limit?: number;
	/** Whether nothing comes after `after`: then a sequence that is cut short is invalid. True by default. */
	readonly ended?: boolean;
}

const NONE: Uint8Array = new Uint8Array(0);

/**
 * Divides a part of a text into its characters (RFC 3629). A sequence that breaks the rules is taken as far as it could
 * have been right, as decoders do (Unicode §3.9, "maximal subpart").
 *
 * @param part the payload of one frame, or a whole text
 */
export function charactersOf(
	part: Uint8Array,
	{ before = NONE, after = NONE, limit = Number.POSITIVE_INFINITY, ended = true }: TextAround = {},
): readonly Utf8Character[] {
	const lead = leadOf(before);
	const bytes = joined([lead, part.subarray(0, limit * 4 + 4), after.subarray(0, 3)]);
	const end = lead.length + Math.min(part.length, limit * 4 + 4);
	const characters: Utf8Character[] = [];
	for (let at = 0; at < end && characters.length < limit; ) {
		const { length, codePoint, cut } = sequenceAt(bytes, at);
		const stop = at + length;
		// What stands in fragments before and does not reach into this part belongs to them.
		if (stop > lead.length) {
			const from = Math.max(at, lead.length);
			characters.push({
				offset: from - lead.length,
				bytes: bytes.subarray(from, Math.min(stop, end)),
				before: bytes.subarray(at, from),
				after: bytes.subarray(Math.min(stop, end), stop),
				codePoint,
				invalid: codePoint === null && !(cut && !ended),
			});
		}
		at = stop;
	}
	return characters;
}

/** The bytes at the end of `before` of a sequence that has begun and not ended; at most three. */
function leadOf(before: Uint8Array): Uint8Array {
	for (let back = 1; back <= Math.min(3, before.length); back++) {
		const tail = before.subarray(before.length - back);
		if (((tail[0] ?? 0) & 0xc0) === 0x80) continue;
		return sequenceAt(tail, 0).cut ? tail : NONE;
	}
	return NONE;
}

interface Sequence {
	/** Bytes of it that are there. */
	readonly length: number;
	readonly codePoint: number | null;
	/** Whether it is right so far and ends with the bytes. */
	readonly cut: boolean;
}

function sequenceAt(bytes: Uint8Array, at: number): Sequence {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return { length: 1, codePoint: first, cut: false };
	const size = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (size === 0) return { length: 1, codePoint: null, cut: false };
	let codePoint = first & (0x7f >> size);
	for (let index = 1; index < size; index++) {
		const byte = bytes[at + index];
		if (byte === undefined) return { length: index, codePoint: null, cut: true };
		if (!isContinuation(first, index, byte)) return { length: index, codePoint: null, cut: false };
		codePoint = codePoint * 64 + (byte & 0x3f);
	}
	return { length: size, codePoint, cut: false };
}

/** Overlong forms, surrogates and code points above U+10FFFF show in the second byte (Unicode §3.9, table 3-7). */
function isContinuation(first: number, index: number, byte: number): boolean {
	if (index > 1) return byte >= 0x80 && byte <= 0xbf;
	const lower = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const upper = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	return byte >= lower && byte <= upper;
}

/** Control characters as they are written in JavaScript. */
const ESCAPES: Readonly<Record<number, string>> = {
	0: '\\0',
	8: '\\b',
	9: '\\t',
	10: '\\n',
	11: '\\v',
	12: '\\f',
	13: '\\r',
};

/**
 * How a code point is drawn alone: itself, a control character as an escape, a combining mark on a circle; empty for one
 * that has no picture.
 */
export function glyphOf(codePoint: number): string {
	const written = ESCAPES[codePoint];
	if (written !== undefined) return written;
	if (codePoint === 0x20) return '␣';
	const character = String.fromCodePoint(codePoint);
	if (/^\p{M}/u.test(character)) return `◌${character}`;
	return /^[\p{C}\p{Z}]/u.test(character) && !/^\p{Co}/u.test(character) ? '' : character;
}

/** @returns a code point as Unicode writes it: `U+20AC` */
export const codePointName = (codePoint: number): string =>
	`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
