import type { Frame } from '../../protocol/frame.ts';

/** One way of writing a payload length. */
export interface LengthForm {
	readonly form: Frame['lengthForm'];
	/** What the 7 bits say instead of a length; null where they are the length. */
	readonly marker: 126 | 127 | null;
	/** Bytes that follow the 7 bits. */
	readonly extendedBytes: 0 | 2 | 8;
	/** The lengths that must be written this way, as the shortest form is a must; null for 2⁶³ − 1. */
	readonly first: number;
	readonly last: number | null;
}

/** The three forms (RFC 6455 §5.2), the shortest first. */
export const LENGTH_FORMS: readonly LengthForm[] = [
	{ form: 7, marker: null, extendedBytes: 0, first: 0, last: 125 },
	{ form: 16, marker: 126, extendedBytes: 2, first: 126, last: 65_535 },
	{ form: 64, marker: 127, extendedBytes: 8, first: 65_536, last: null },
];
