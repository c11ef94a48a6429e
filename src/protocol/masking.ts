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
	const { length } = payload;
	const begin = length < WORDWISE_FROM ? length : -payload.byteOffset & 3;
	maskBytes(payload, key, offset, 0, begin);
	if (begin === length) return;
	const end = maskWords(payload, begin, keyWord(key, offset + begin));
	maskBytes(payload, key, offset, end, length);
}

function maskBytes(payload: Uint8Array, key: Uint8Array, offset: number, from: number, to: number): void {
	for (let i = from; i < to; i++) payload[i] = (payload[i] ?? 0) ^ (key[(offset + i) & 3] ?? 0);
}

/**
 * Masks blocks of four words.
 *
 * @param begin where the first word stands: at a place that words of memory have
 * @returns where the last block ends
 */
function maskWords(payload: Uint8Array, begin: number, word: number): number {
	const count = ((payload.length - begin) >> 2) & ~3;
	const words = new Int32Array(payload.buffer, payload.byteOffset + begin, count);
	for (let i = 0; i < count; i += 4) {
		words[i] = (words[i] ?? 0) ^ word;
		words[i + 1] = (words[i + 1] ?? 0) ^ word;
		words[i + 2] = (words[i + 2] ?? 0) ^ word;
		words[i + 3] = (words[i + 3] ?? 0) ^ word;
	}
	return begin + count * 4;
}

const keyBytes = new Uint8Array(4);
const keyWords = new Int32Array(keyBytes.buffer);

/** The key as a word of this machine, rotated so that it begins at `offset`. */
function keyWord(key: Uint8Array, offset: number): number {
	for (let i = 0; i < 4; i++) keyBytes[i] = key[(offset + i) & 3] ?? 0;
	return keyWords[0] ?? 0;
}
