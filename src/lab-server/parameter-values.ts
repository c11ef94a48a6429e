import { isToken } from '../protocol/handshake/header-fields.ts';
import { utf8Length } from '../protocol/utf8.ts';

/** Ends included. */
export type Range = readonly [from: number, to: number];

/** @returns the whole number that the text writes in decimal digits, if it lies inside one of the ranges */
export function integerIn(text: string, ranges: readonly Range[]): number | undefined {
	const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
	return ranges.some(([from, to]) => value >= from && value <= to) ? value : undefined;
}

/** @returns the text, if its UTF-8 encoding has at most so many bytes */
export const textWithin = (text: string, maxBytes: number): string | undefined =>
	utf8Length(text) <= maxBytes ? text : undefined;

/** @returns the text, if it is one token (RFC 9110 §5.6.2) of at most so many bytes */
export const tokenWithin = (text: string, maxBytes: number): string | undefined =>
	text.length <= maxBytes && isToken(text) ? text : undefined;

/** @returns the tokens between the commas of the text, which has at most so many bytes */
export function tokensWithin(text: string, maxBytes: number): readonly string[] | undefined {
	const list = text.split(',');
	return text.length <= maxBytes && list.every(isToken) ? list : undefined;
}

/** @returns the bytes that the text writes in hex, at least one and at most so many */
export function hexWithin(text: string, maxBytes: number): Uint8Array | undefined {
	if (text.length > maxBytes * 2 || !/^(?:[0-9a-f]{2})+$/i.test(text)) return undefined;
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** @returns the text that a segment of a path stands for; what is no UTF-8 is taken as it was written */
export function segmentText(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
