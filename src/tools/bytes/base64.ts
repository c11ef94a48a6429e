import { decodeBase64 } from '../../protocol/base64.ts';
import { faultAt, MAX_PASTED_BYTES, type PastedBytes } from './reading.ts';

const NOT_A_DIGIT = /[^A-Za-z0-9+/=\s_-]/;

/** Reads Base64 and base64url, with or without padding, with line breaks or without. */
export function readBase64(text: string): PastedBytes {
	const other = text.search(NOT_A_DIGIT);
	if (other >= 0) return faultAt(text, 'character', 'base64', other, other + 1);
	const digits = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
	if (digits.length * 0.75 > MAX_PASTED_BYTES) return faultAt(text, 'too-long', 'base64', 0, 0);
	const bytes = decodeBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
	const end = text.trimEnd().length;
	return bytes === null
		? faultAt(text, 'base64-end', 'base64', Math.max(0, end - 4), end)
		: { ok: true, notation: 'base64', bytes };
}
