/** Below this many bytes, a view for whole words costs more than it saves. */
const WORDWISE_FROM = 32;

/**
 * Masks or unmasks (the same operation, RFC 6455 §5.3) in place.
 *
 * @param payload is changed
 * @param key the four bytes of the masking key
 * @param offset of `payload` within the payload that the key applies to, in bytes
 */
export function applyMaskInPlace(payload: Uint8Array, key: Uint8Array, offset = 0): void {
	const whole = payload.length < WORDWISE_FROM ? 0 : maskBlocks(payload, keyWord(key, offset));
	for (let i = whole; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (key[(offset + i) & 3] ?? 0);
}

/** Masks blocks of 16 bytes, and returns how many bytes that were. */
function maskBlocks(payload: Uint8Array, word: number): number {
	const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
	const end = payload.length & ~15;
	for (let i = 0; i < end; i += 16) {
		view.setInt32(i, view.getInt32(i, true) ^ word, true);
		view.setInt32(i + 4, view.getInt32(i + 4, true) ^ word, true);
		view.setInt32(i + 8, view.getInt32(i + 8, true) ^ word, true);
		view.setInt32(i + 12, view.getInt32(i + 12, true) ^ word, true);
	}
	return end;
}

/** The key as a little-endian word, rotated so that it begins at `offset`. */
function keyWord(key: Uint8Array, offset: number): number {
	const byte = (i: number) => key[(offset + i) & 3] ?? 0;
	return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}
