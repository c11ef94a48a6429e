import { decodeBase64, encodeBase64 } from '../../protocol/base64.ts';

/** Base64url without padding (RFC 4648 §5): letters that no address has to escape. */
export const toBase64Url = (bytes: Uint8Array): string =>
	encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** @returns null for what is none */
export const fromBase64Url = (text: string): Uint8Array | null =>
	decodeBase64(
		text
			.replaceAll('-', '+')
			.replaceAll('_', '/')
			.padEnd(Math.ceil(text.length / 4) * 4, '='),
	);
