import { sha1 } from '@noble/hashes/legacy.js';
import { encodeBase64 } from '../../../protocol/base64.ts';
import { encodeUtf8 } from '../../../protocol/utf8.ts';

/** What `ws` takes from `node:crypto`: the accept value of a handshake (RFC 6455 §4.2.2), and masking keys. */
export function createHash(algorithm: string) {
	if (algorithm !== 'sha1') throw new RangeError(`There is no ${algorithm} here.`);
	let text = '';
	const hash = {
		update(more: string) {
			text += more;
			return hash;
		},
		digest: () => encodeBase64(sha1(encodeUtf8(text))),
	};
	return hash;
}

export const randomFillSync = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
