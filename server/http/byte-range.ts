/** A part of a file: both ends are in it. */
export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/** One range: from a byte on, up to a byte, or the last bytes. Several in one header may be ignored (RFC 9110 §14.2). */
const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/i;

/**
 * @param header Range of the request
 * @param length of the file, in bytes
 * @returns null when the whole file is to be sent; `'outside'` when no byte of it is in the range
 */
export function parseByteRange(header: string | undefined, length: number): ByteRange | 'outside' | null {
	const [range, from, to, suffix] = ONE_RANGE.exec(header ?? '') ?? [];
	if (range === undefined) return null;
	if (from === undefined) {
		const count = Math.min(Number(suffix), length);
		return count === 0 ? 'outside' : { first: length - count, last: length - 1 };
	}
	const first = Number(from);
	if (to !== undefined && to !== '' && Number(to) < first) return null;
	if (first >= length) return 'outside';
	return { first, last: to === undefined || to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}
