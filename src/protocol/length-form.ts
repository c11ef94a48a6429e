/** Bits of a frame that hold the length of its payload (RFC 6455 §5.2): 7, or 16 or 64 more behind them. */
export type LengthForm = 7 | 16 | 64;

/** One way of writing a payload length. */
export interface LengthFormEntry {
	readonly form: LengthForm;
	/** What the 7 bits say instead of a length; null where they are the length. */
	readonly marker: 126 | 127 | null;
	/** Bytes that follow the 7 bits. */
	readonly extendedBytes: 0 | 2 | 8;
	/** The lengths that must be written this way, as the shortest form is a must; null for 2⁶³ − 1. */
	readonly first: number;
	readonly last: number | null;
}

/** The three forms (RFC 6455 §5.2), the shortest first. */
export const LENGTH_FORMS = [
	{ form: 7, marker: null, extendedBytes: 0, first: 0, last: 125 },
	{ form: 16, marker: 126, extendedBytes: 2, first: 126, last: 65_535 },
	{ form: 64, marker: 127, extendedBytes: 8, first: 65_536, last: null },
] as const satisfies readonly LengthFormEntry[];

const [SHORT, MEDIUM, LONG] = LENGTH_FORMS;

/** What a control frame may carry at most: it has the short form only (RFC 6455 §5.5). In bytes. */
export const LONGEST_CONTROL_PAYLOAD = SHORT.last;

/** The form that the low 7 bits of a frame's second byte announce. */
export function lengthFormOf(length7: number): LengthFormEntry {
	if (length7 <= SHORT.last) return SHORT;
	return length7 === MEDIUM.marker ? MEDIUM : LONG;
}

/** The row of the table for a form. */
export function lengthFormEntry(form: LengthForm): LengthFormEntry {
	return form === 7 ? SHORT : form === 16 ? MEDIUM : LONG;
}

/** The one form that a length may be written in: the shortest that holds it. */
export function minimalLengthForm(length: number | bigint): LengthFormEntry {
	if (length <= SHORT.last) return SHORT;
	return length <= MEDIUM.last ? MEDIUM : LONG;
}

/** Whether a length can be written in a form, also where a shorter one would do, or the top bit of the 64 is set. */
export function fitsLengthForm(length: bigint, { form, last }: LengthFormEntry): boolean {
	return length >= 0n && (last === null ? length < 1n << BigInt(form) : length <= last);
}
