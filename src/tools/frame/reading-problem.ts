import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import type { PastedBytes } from '../bytes/reading.ts';

export type UnreadText = Extract<PastedBytes, { readonly ok: false }>;

/** @returns what a patient colleague would say of a text that is not bytes; empty where there is no text */
export function problemSentence({ fault, notation, found }: UnreadText, { problem }: DecoderStrings): string {
	switch (fault) {
		case 'empty':
			return '';
		case 'unknown':
			return problem.unknown(found);
		case 'half-byte':
			return notation === 'bits' ? problem.notEightBits(found) : problem.halfByte(found);
		case 'character':
			if (notation === 'dump' && found.trim() === '*') return problem.repeated;
			return notation === null ? problem.unknown(found) : problem.characters[notation](found);
		case 'not-a-byte':
			return problem.notAByte(found);
		case 'escape':
			return found === '' ? problem.openString : problem.escape(found);
		case 'cut':
			return problem.cut(found);
		case 'base64-end':
			return problem.base64End(found);
		case 'too-long':
			return problem.tooLong;
	}
}

/** A place in a text, both from 1. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
	/** The text around it on its line, and the part that is meant. */
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

/** How much of a line is shown on either side. */
const AROUND = 32;

/** @param start in UTF-16 code units, as is the length */
export function placeIn(text: string, start: number, length: number): TextPlace {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const next = text.indexOf('\n', start);
	const lineEnd = next === -1 ? text.length : next;
	const end = Math.min(start + Math.max(length, 1), lineEnd);
	const from = Math.max(lineStart, start - AROUND);
	return {
		line: text.slice(0, lineStart).split('\n').length,
		column: start - lineStart + 1,
		before: (from > lineStart ? '…' : '') + text.slice(from, start),
		marked: text.slice(start, end) || ' ',
		after: text.slice(end, Math.min(lineEnd, end + AROUND)) + (end + AROUND < lineEnd ? '…' : ''),
	};
}
