/** Up to three bytes and the four characters that base64 writes for them (RFC 4648 §4). */
export interface Base64Group {
	/** As two hex digits each. */
	readonly bytes: readonly string[];
	/** Always four; "=" fills up the last group. */
	readonly characters: string;
}

/**
 * @param bytes what was encoded
 * @param encoded its base64 form
 */
export function base64Groups(bytes: Uint8Array, encoded: string): readonly Base64Group[] {
	return Array.from({ length: Math.ceil(bytes.length / 3) }, (_, group) => ({
		bytes: Array.from(bytes.subarray(group * 3, group * 3 + 3), (byte) => byte.toString(16).padStart(2, '0')),
		characters: encoded.slice(group * 4, group * 4 + 4),
	}));
}

/** @returns the index of the first character in which two texts differ, or at which one has ended; null if they are equal */
export function firstDifference(one: string, other: string): number | null {
	if (one === other) return null;
	let index = 0;
	while (index < one.length && one[index] === other[index]) index++;
	return index;
}
