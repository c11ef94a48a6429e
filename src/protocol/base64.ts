const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_DIGIT = 64;

/** The value of a digit by its character code; `NO_DIGIT` for every other character. */
const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Base64 with padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 3) {
		const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		const left = bytes.length - i;
		text += digit(group >> 18) + digit(group >> 12);
		text += (left > 1 ? digit(group >> 6) : '=') + (left > 2 ? digit(group) : '=');
	}
	return text;
}

/**
 * Decodes Base64 with padding; strict (RFC 4648 §3.3, §3.5): no other characters, and no bits beyond the last byte.
 *
 * @returns null if the text is not such Base64
 */
export function decodeBase64(text: string): Uint8Array | null {
	if (text.length % 4 !== 0) return null;
	const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
	const digits = text.length - padding;
	const bytes = new Uint8Array((text.length / 4) * 3 - padding);
	let bits = 0;
	let group = 0;
	let at = 0;
	for (let i = 0; i < digits; i++) {
		const value = VALUES[text.charCodeAt(i)] ?? NO_DIGIT;
		if (value === NO_DIGIT) return null;
		group = ((group << 6) | value) & 0xfff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = group >> bits;
		}
	}
	const unused = group & ((1 << bits) - 1);
	return unused === 0 ? bytes : null;
}

/** Base64url without padding (RFC 4648 §5): letters that no address has to escape. */
export const toBase64Url = (bytes: Uint8Array): string =>
	encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** @returns null if the text is not such Base64url */
export function fromBase64Url(text: string): Uint8Array | null {
	if (!/^[\w-]*$/.test(text)) return null;
	const digits = text.replaceAll('-', '+').replaceAll('_', '/');
	return decodeBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
}

function digit(value: number): string {
	return ALPHABET.charAt(value & 63);
}
